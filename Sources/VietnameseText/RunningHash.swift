/// The hash of a text that is read from its start, from which that of any part follows at once.
///
/// A polynomial over 64 bits: byte *k* counts with the *k*-th power of an odd base, so that what
/// stands before a part is subtracted and its shift divided out (Karp, Rabin 1987, with powers
/// rising). Equality is always to be verified on the bytes.
@frozen public struct RunningHash: Sendable {
  @usableFromInline var sum: UInt64 = 0
  @usableFromInline var power: UInt64 = 1
  @usableFromInline var inversePower: UInt64 = 1

  /// The hash of nothing.
  @inlinable public init() {}

  /// Reads one more byte.
  @inlinable public mutating func append(_ byte: UInt8) {
    sum &+= (UInt64(byte) &+ 1) &* power
    power &*= Self.base
    inversePower &*= Self.inverse
  }

  /// Reads the bytes of another text.
  @inlinable public mutating func append(_ text: RunningHash) {
    sum &+= text.sum &* power
    power &*= text.power
    inversePower &*= text.inversePower
  }

  /// The hash of what was read since `start`, an earlier state of the same text.
  @inlinable public func value(since start: RunningHash) -> UInt64 {
    (sum &- start.sum) &* start.inversePower
  }

  /// The same as a text of its own.
  @inlinable public func part(since start: RunningHash) -> RunningHash {
    var part = RunningHash()
    part.sum = value(since: start)
    part.power = power &* start.inversePower
    part.inversePower = inversePower &* start.power
    return part
  }

  /// The hash of a whole text.
  public static func value(of text: Span<UInt8>) -> UInt64 {
    var hash = RunningHash()
    for index in text.indices { hash.append(text[index]) }
    return hash.sum
  }

  /// Knuth's multiplier for 64-bit linear congruential generators, and its inverse modulo 2^64.
  @usableFromInline static var base: UInt64 { 6_364_136_223_846_793_005 }
  @usableFromInline static var inverse: UInt64 { 13_877_824_140_714_322_085 }
}
