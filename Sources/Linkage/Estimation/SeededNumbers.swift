/// Random numbers that are the same in every run.
///
/// - SeeAlso: G. L. Steele, D. Lea, C. H. Flood (2014), Fast Splittable Pseudorandom Number
///   Generators, *OOPSLA '14*, doi:10.1145/2660193.2660195 (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  /// Numbers of a stream of their own for each pair of seed and stream.
  init(seed: UInt64, stream: UInt64) {
    state = ByteHash.mixed(seed, stream &+ 1)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in `0..<bound`, near enough to uniform for bounds far below 2³².
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
