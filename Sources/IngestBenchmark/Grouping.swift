import CSV

/// What one thread has counted: rows, members, funding and names by province, level and type.
struct Grouping {
  struct Sums {
    var rows = 0
    var members = 0
    var funding = 0

    mutating func add(_ other: Sums) {
      rows += other.rows
      members &+= other.members
      funding &+= other.funding
    }
  }

  /// By the groups' numbers in the registry.
  private(set) var sums: [Sums] = []
  private(set) var names = NameList()
  /// Records that could not be divided or have not all columns.
  private(set) var damaged = 0
  private let registry: GroupRegistry
  private var provinces = Interner()
  private var levels = Interner()
  private var types = Interner()
  /// Groups by the numbers of their texts in this thread.
  ///
  /// The province's number + 1, the level's and the type's stand above the group's: eight bytes each,
  /// or the table would not stay in a core's cache.
  private var slots = [UInt64](repeating: 0, count: 1 << 13)
  private var used = 0

  init(_ registry: GroupRegistry) { self.registry = registry }

  /// Counts the records of a table.
  mutating func add(_ table: borrowing RecordTable, withHeader: Bool) {
    table.bytes.withUnsafeBufferPointer { bytes in
      for record in (withHeader ? 1 : 0)..<max(table.count, withHeader ? 1 : 0) {
        guard table.damage.isEmpty || table.damage[record] == nil,
          table.fieldCount(record) == SampleRows.columns.count
        else {
          damaged += 1
          continue
        }
        add(record, table, bytes)
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ record: Int, _ table: borrowing RecordTable, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    func field(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[table.field(record, column)])
    }
    let group = group(field(1), field(4), field(5))
    sums[group].rows += 1
    sums[group].members &+= Digits.number(bytes, table.field(record, 13))
    sums[group].funding &+= Digits.number(bytes, table.field(record, 15))
    names.add(NameKey(field(6), group: group))
  }

  @inline(__always)
  private mutating func group(
    _ province: UnsafeBufferPointer<UInt8>, _ level: UnsafeBufferPointer<UInt8>,
    _ type: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let numbers = (provinces.number(province), levels.number(level), types.number(type))
    let key = UInt64(numbers.0 + 1) &<< 28 | UInt64(numbers.1) &<< 14 | UInt64(numbers.2)
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 51)
    while slots[slot] &>> 20 != key {
      if slots[slot] == 0 { return add(key, numbers, at: slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Int(truncatingIfNeeded: slots[slot] & 0xF_FFFF)
  }

  private mutating func add(_ key: UInt64, _ numbers: (Int, Int, Int), at slot: Int) -> Int {
    let texts = [provinces.text(numbers.0), levels.text(numbers.1), types.text(numbers.2)]
    let group = registry.number(texts)
    used += 1
    precondition(
      used * 2 < slots.count && max(numbers.0 + 1, numbers.1, numbers.2) < 1 << 14,
      "more groups than the benchmark has")
    slots[slot] = key << 20 | UInt64(group)
    while sums.count <= group { sums.append(Sums()) }
    return group
  }
}
