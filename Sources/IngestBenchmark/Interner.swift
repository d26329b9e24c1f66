import Glibc

/// Gives each distinct text a small number.
struct Interner {
  /// Hash of each text, by number.
  private var hashes: [UInt64] = []
  private var texts: [[UInt8]] = []
  /// Numbers + 1 by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 256)

  /// The number of a text, a new one if it was not there yet.
  @inline(__always)
  mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = ContentHash.hash(text).0
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(texts[number], text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(text, hash)
  }

  /// The text of a number.
  func text(_ number: Int) -> [UInt8] { texts[number] }

  @inline(__always)
  private func isEqual(_ known: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == text.count, let base = text.baseAddress else { return known.isEmpty }
    return memcmp(known, base, known.count) == 0
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    texts.append(Array(text))
    hashes.append(hash)
    if hashes.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for number in hashes.indices { place(number) }
    } else {
      place(hashes.count - 1)
    }
    return hashes.count - 1
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }
}
