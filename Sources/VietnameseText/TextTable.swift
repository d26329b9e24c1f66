/// Texts with a number each, 0, 1, 2 … in the order in which they were first met.
///
/// Bytes of all texts lie in one array, and a slot tells most other texts apart by itself, so that
/// looking up allocates nothing. Open addressing with linear probing, at most half full.
public struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [Slot](repeating: Slot(), count: 16)

  /// A text's number plus one, 0 where there is none, and a half of its hash.
  private struct Slot {
    var entry: UInt32 = 0
    var tag: UInt32 = 0
  }

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
    let slot = slots[place(of: text, Self.mixed(hash))]
    return slot.entry == 0 ? nil : Int(slot.entry) - 1
  }

  /// Whether there may be a text with that ``RunningHash``; there is none when it is false.
  public func mayHold(hash: UInt64) -> Bool {
    let hash = Self.mixed(hash)
    let mask = slots.count - 1
    var place = Self.start(hash) & mask
    while slots[place].entry != 0 {
      if slots[place].tag == Self.tag(hash) { return true }
      place = (place + 1) & mask
    }
    return false
  }

  /// The number of a text, which is added if it is not in the table yet.
  /// - Complexity: O(length) on average.
  public mutating func insert(_ text: Span<UInt8>) -> Int {
    let hash = Self.mixed(RunningHash.value(of: text))
    let place = place(of: text, hash)
    if slots[place].entry != 0 { return Int(slots[place].entry) - 1 }
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    slots[place] = Slot(entry: UInt32(ends.count), tag: Self.tag(hash))
    if 2 * ends.count > slots.count { grow() }
    return ends.count - 1
  }

  /// The text of a number.
  func text(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// Where the text stands, or the free slot where it would.
  @inline(__always)
  private func place(of text: Span<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Self.start(hash) & mask
    while true {
      let slot = slots[place]
      if slot.entry == 0 || slot.tag == Self.tag(hash) && holds(Int(slot.entry) - 1, text) {
        return place
      }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private func holds(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    return CellWords.areEqual(bytes.span.extracting(start..<ends[number]), text)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 4 * old.count)
    for slot in old where slot.entry != 0 {
      let number = Int(slot.entry) - 1
      let start = number == 0 ? 0 : ends[number - 1]
      let hash = Self.mixed(
        RunningHash.value(of: bytes.span.extracting(start..<ends[number])))
      var place = Self.start(hash) & (slots.count - 1)
      while slots[place].entry != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The low bits of a polynomial hash depend on the low bits of the text alone; a product's high
  /// bits depend on all of them.
  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 { hash &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func start(_ mixed: UInt64) -> Int {
    Int(truncatingIfNeeded: mixed >> 32)
  }

  /// Other bits than those that decide the slot of a small table.
  @inline(__always)
  private static func tag(_ mixed: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: mixed >> 28)
  }
}
