/// The seeded source of every choice in the sample: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// The standard library's shuffles and ranges may change between compilers, so every draw is made
/// here and the same seed gives the same bytes for good.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A generator of its own for one named part, so that a change in one part leaves the others.
  init(seed: UInt64, stream: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    state = seed ^ hash
    _ = next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number in 0 ..< `bound`; `bound` is at least 1.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number inside the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number in 0 ..< 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Whether something that happens with that probability happens now.
  mutating func chance(_ probability: Double) -> Bool {
    fraction() < probability
  }

  /// One element; the list is not empty.
  mutating func pick<T>(_ list: [T]) -> T {
    list[below(list.count)]
  }

  /// One index, each as likely as its weight; some weight is above 0.
  mutating func index(weights: [Double]) -> Int {
    var rest = fraction() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }

  /// The same elements in another order (Fisher and Yates).
  mutating func shuffled<T>(_ list: [T]) -> [T] {
    var list = list
    for index in stride(from: list.count - 1, to: 0, by: -1) {
      list.swapAt(index, below(index + 1))
    }
    return list
  }

  /// `count` of the elements, in their order.
  mutating func sample<T>(_ list: [T], _ count: Int) -> [T] {
    shuffled(Array(list.indices)).prefix(count).sorted().map { list[$0] }
  }
}
