/// Up to six letters of the Latin blocks in one number, ten bits each.
struct PackedLetters {
  /// The letters behind a leading one, so that their number shows.
  private(set) var bits: UInt64 = 1
  /// How many letters there are.
  private(set) var count = 0

  /// The first letter; 0 when there is none.
  var first: UInt16 {
    count == 0 ? 0 : UInt16(truncatingIfNeeded: bits >> UInt64(10 * (count - 1)) & 0x3FF)
  }

  /// The last letter; 0 when there is none.
  var last: UInt16 {
    count == 0 ? 0 : UInt16(truncatingIfNeeded: bits & 0x3FF)
  }

  /// The letter before the last; 0 when there is none.
  var beforeLast: UInt16 {
    count < 2 ? 0 : UInt16(truncatingIfNeeded: bits >> 10 & 0x3FF)
  }

  /// All letters but the first.
  var withoutFirst: PackedLetters {
    guard count > 0 else { return self }
    var rest = self
    rest.count = count - 1
    let shift = UInt64(10 * rest.count)
    rest.bits = bits & (1 << shift - 1) | 1 << shift
    return rest
  }

  /// The letters and one more; more than six stay six, which is enough to be no part of a syllable.
  @inline(__always)
  func appending(_ letter: UInt16) -> PackedLetters {
    guard count < 6 else { return self }
    var longer = self
    longer.bits = bits << 10 | UInt64(letter & 0x3FF)
    longer.count = count + 1
    return longer
  }
}
