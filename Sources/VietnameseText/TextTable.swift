/// Texts with a number each, 0, 1, 2 … in the order in which they were first met.
///
/// Bytes of all texts lie in one array and slots hold numbers only, so that looking up allocates
/// nothing. Open addressing with linear probing, at most half full.
public struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number of the text plus one; 0 for a free slot.
  private var slots = [UInt32](repeating: 0, count: 16)

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// How many bytes all texts have together.
  public var byteCount: Int { bytes.count }

  /// The number of a text, nil when it is not in the table.
  /// - Complexity: O(length).
  public func number(of text: Span<UInt8>) -> Int? {
    number(of: text, hash: RunningHash.value(of: text))
  }

  /// The number of a text of which the ``RunningHash`` is known already.
  /// - Complexity: O(1) for most texts that are not in the table, O(length) for others.
  public func number(of text: Span<UInt8>, hash: UInt64) -> Int? {
    let slot = slots[place(of: text, hash)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// The number of a text, which is added if it is not in the table yet.
  /// - Complexity: O(length) on average.
  public mutating func insert(_ text: Span<UInt8>) -> Int {
    let hash = RunningHash.value(of: text)
    let place = place(of: text, hash)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    slots[place] = UInt32(ends.count)
    if 2 * ends.count > slots.count { grow() }
    return ends.count - 1
  }

  /// Forgets all texts but keeps their room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    for place in slots.indices { slots[place] = 0 }
  }

  /// Where the text stands, or the free slot where it would.
  private func place(of text: Span<UInt8>, _ hash: UInt64) -> Int {
    var place = Self.start(hash) & (slots.count - 1)
    while slots[place] != 0, !holds(Int(slots[place]) - 1, text, hash) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func holds(_ number: Int, _ text: Span<UInt8>, _ hash: UInt64) -> Bool {
    guard hashes[number] == hash else { return false }
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 4 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var place = Self.start(hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(number + 1)
    }
  }

  /// The low bits of a polynomial hash depend on the low bits of the text alone; a product's high
  /// bits depend on all of them.
  private static func start(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
