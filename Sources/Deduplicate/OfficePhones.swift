/// Phones that bodies of several kinds have in common: those of an office, not of an association.
struct OfficePhones {
  /// Two kinds of each phone, by its number, as many as one person may chair; 0 where there are fewer.
  private var kinds: [(Int32, Int32)]
  private var isOffice: [Bool]

  /// Looks at all records of a partition.
  /// - Complexity: O(records).
  init(_ records: [LinkageRecord]) {
    let count = Int(records.map(\.phone).max() ?? 0) + 1
    kinds = Array(repeating: (0, 0), count: count)
    isOffice = Array(repeating: false, count: count)
    for record in records where record.phone != 0 && record.stem != 0 {
      add(record.stem, Int(record.phone))
    }
  }

  private mutating func add(_ kind: Int32, _ phone: Int) {
    let known = kinds[phone]
    if known.0 == 0 {
      kinds[phone].0 = kind
    } else if known.0 != kind, known.1 == 0 {
      kinds[phone].1 = kind
    } else if known.0 != kind, known.1 != kind {
      isOffice[phone] = true
    }
  }

  /// Marks the records that have such a phone.
  func mark(_ records: inout [LinkageRecord]) {
    for index in records.indices {
      records[index].isOfficePhone = isOffice[Int(records[index].phone)]
    }
  }
}
