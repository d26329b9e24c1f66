/// A fixed set of packed letters; asking it costs a multiplication and mostly one comparison.
///
/// Open addressing with linear probing, at most a quarter full.
struct PackedSet: @unchecked Sendable {
  /// Free slots hold 0, which no packed letters are.
  private let slots: UnsafePointer<UInt64>
  private let mask: Int

  /// The set of those letters.
  init(_ members: some Collection<PackedLetters>) {
    var count = 4
    while count < 4 * members.count { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for member in members {
      var place = Self.place(member) & (count - 1)
      while slots[place] != 0, slots[place] != member.bits { place = (place + 1) & (count - 1) }
      slots[place] = member.bits
    }
    self.slots = .lasting(slots)
    mask = count - 1
  }

  /// Whether the letters are in the set.
  @inline(__always)
  func contains(_ letters: PackedLetters) -> Bool {
    var place = Self.place(letters) & mask
    while slots[place] != 0 {
      if slots[place] == letters.bits { return true }
      place = (place + 1) & mask
    }
    return false
  }

  /// The high bits of a product depend on all bits of its factors: Knuth, volume 3, section 6.4.
  @inline(__always)
  private static func place(_ letters: PackedLetters) -> Int {
    Int(truncatingIfNeeded: (letters.bits &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
