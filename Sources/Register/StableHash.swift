/// A 64-bit hash that is the same on every machine and in every run: FNV-1a, then a mixing step.
///
/// For grouping keys and for ids, never for security.
/// - SeeAlso: G. Fowler, L. C. Noll, K.-P. Vo; the finaliser is that of SplitMix64 (Steele, Lea,
///   Flood 2014, doi:10.1145/2660193.2660195).
public struct StableHash: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash of nothing yet.
  public init() {}

  /// Adds text and a separator, so that `ab` + `c` and `a` + `bc` differ.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = (state ^ 0x1F) &* 0x100_0000_01B3
  }

  /// Adds text that is there as UTF-8, and a separator: as the same text in a string.
  public mutating func add(_ utf8: Span<UInt8>) {
    for index in utf8.indices { state = (state ^ UInt64(utf8[index])) &* 0x100_0000_01B3 }
    state = (state ^ 0x1F) &* 0x100_0000_01B3
  }

  /// Adds a number.
  public mutating func add(_ number: Int) {
    state = (state ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01B3
    state ^= state >> 29
  }

  /// The hash of all that was added; never 0.
  public var value: UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return z == 0 ? 1 : z
  }

  /// The hash of several texts.
  public static func of(_ texts: String...) -> UInt64 {
    var hash = StableHash()
    for text in texts { hash.add(text) }
    return hash.value
  }
}
