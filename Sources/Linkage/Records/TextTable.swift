/// Texts kept once each, as UTF-8 bytes in one buffer, and named by numbers.
///
/// Numbers are given in the order of first sight; the empty text is number 0. Two texts have the same
/// number exactly when they have the same bytes. Nothing that comes out depends on the hash.
public struct TextTable: Sendable {
  /// The bytes of all texts, one after another; ``range(of:)`` says which are whose.
  public private(set) var bytes: [UInt8] = []
  /// Where text n ends; it begins where text n − 1 ends.
  private var ends: [Int] = [0]
  /// Number of a text plus one at a place its hash leads to, 0 where there is none; open addressing.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  /// Upper half of the hash of each text, so that most wrong slots are left without a look at bytes.
  private var tags: [UInt32] = [0]

  /// A table that holds only the empty text.
  public init() {}

  /// Number of different texts, the empty one included.
  public var count: Int { ends.count }

  /// Returns the number of a text, which is added when it is new.
  ///
  /// - Precondition: Fewer than 2³¹ different texts.
  /// - Complexity: O(length), amortised.
  public mutating func number(of text: String) -> Int32 {
    if let number = text.utf8.withContiguousStorageIfAvailable({ number(of: $0) }) {
      return number
    }
    return Array(text.utf8).withUnsafeBufferPointer { number(of: $0) }
  }

  /// Returns the number of a text in UTF-8, which is added when it is new.
  public mutating func number(of utf8: UnsafeBufferPointer<UInt8>) -> Int32 {
    if utf8.isEmpty { return 0 }
    let place = place(of: utf8)
    if slots[place.slot] != 0 { return Int32(slots[place.slot] - 1) }
    slots[place.slot] = UInt32(ends.count) + 1
    return append(utf8, tag: place.tag)
  }

  /// Returns the number of a text in UTF-8, nil when it is not in the table.
  public func known(_ utf8: UnsafeBufferPointer<UInt8>) -> Int32? {
    if utf8.isEmpty { return 0 }
    let slot = slots[place(of: utf8).slot]
    return slot == 0 ? nil : Int32(slot - 1)
  }

  /// The slot that holds a text, or the empty one where it would go.
  private func place(of utf8: UnsafeBufferPointer<UInt8>) -> (slot: Int, tag: UInt32) {
    let hash = ByteHash.of(utf8)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if tags[number] == tag, isText(number, utf8) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, tag)
  }

  /// Where in `bytes` a text lies.
  public func range(of number: Int32) -> Range<Int> {
    let number = Int(number)
    return number == 0 ? 0..<0 : ends[number - 1]..<ends[number]
  }

  /// Length of a text in bytes.
  public func length(of number: Int32) -> Int { range(of: number).count }

  /// Returns a text as a string; ill-formed bytes are repaired.
  public func string(_ number: Int32) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// A hash of the bytes of each text, by number.
  var hashes: [UInt64] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<Int32(count)).map { ByteHash.of(UnsafeBufferPointer(rebasing: bytes[range(of: $0)])) }
    }
  }

  private func isText(_ number: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: Int32(number))
    guard range.count == utf8.count else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound &+ offset] != utf8[offset] {
      return false
    }
    return true
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, tag: UInt32) -> Int32 {
    precondition(ends.count < Int(Int32.max), "too many different texts")
    let number = Int32(ends.count)
    bytes.append(contentsOf: utf8)
    ends.append(bytes.count)
    tags.append(tag)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<ends.count {
      let range = range(of: Int32(number))
      let hash = bytes.withUnsafeBufferPointer {
        ByteHash.of(UnsafeBufferPointer(rebasing: $0[range]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }
}
