import VietnameseText

/// Remembers what was made of texts that repeat; what it forgets is made again.
///
/// Open addressing with linear probing, at most half full; the bytes of all texts lie in one array.
struct CellMemo<Value: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// An entry's number plus one, 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 16)

  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int
    var end: Int
    var value: Value
  }

  /// Bounds for hostile returns, where no two cells are alike.
  private static var mostTexts: Int { 1 << 14 }
  private static var mostBytes: Int { 1 << 20 }

  /// What was made of a text; nil when that is not known.
  func value(for text: Span<UInt8>) -> Value? {
    let slot = slots[place(of: text, CellWords.hash(text))]
    return slot == 0 ? nil : entries[Int(slot) - 1].value
  }

  /// Remembers what was made of a text that is not known; forgets all others when they are too many.
  mutating func remember(_ value: Value, for text: Span<UInt8>) {
    if entries.count >= Self.mostTexts || bytes.count >= Self.mostBytes { self = CellMemo() }
    let hash = CellWords.hash(text)
    let place = place(of: text, hash)
    guard slots[place] == 0 else { return }
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    entries.append(Entry(hash: hash, start: start, end: bytes.count, value: value))
    slots[place] = UInt32(entries.count)
    if 2 * entries.count > slots.count { grow() }
  }

  /// Where the text stands, or the free slot where it would.
  private func place(of text: Span<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0, !holds(Int(slots[place]) - 1, text, hash) {
      place = (place + 1) & mask
    }
    return place
  }

  private func holds(_ number: Int, _ text: Span<UInt8>, _ hash: UInt64) -> Bool {
    guard entries[number].hash == hash else { return false }
    let range = entries[number].start..<entries[number].end
    return CellWords.areEqual(bytes.span.extracting(range), text)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 4 * slots.count)
    let mask = slots.count - 1
    for number in entries.indices {
      var place = Int(truncatingIfNeeded: entries[number].hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(number + 1)
    }
  }
}
