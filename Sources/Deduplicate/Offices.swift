/// Phones and addresses that bodies of several kinds have in common: those of an office, not of an
/// association.
struct Offices {
  private let phones: SharedTexts
  private let addresses: SharedTexts

  /// Looks at all records of a partition.
  /// - Complexity: O(records).
  init(_ records: [LinkageRecord]) {
    var phones = SharedTexts(records.map(\.phone).max() ?? 0)
    var addresses = SharedTexts(records.map(\.address).max() ?? 0)
    for record in records where record.stem != 0 {
      phones.add(record.stem, to: record.phone)
      addresses.add(record.stem, to: record.address)
    }
    self.phones = phones
    self.addresses = addresses
  }

  /// Marks the records that have such a phone, and takes such an address off.
  func mark(_ records: inout [LinkageRecord]) {
    for index in records.indices {
      records[index].isOfficePhone = phones.contains(records[index].phone)
      if addresses.contains(records[index].address) { records[index].address = 0 }
    }
  }
}

/// Which texts bodies of three kinds have, one more than a person may chair.
private struct SharedTexts {
  /// Two kinds of each text, by its number; 0 where there are fewer.
  private var kinds: [(Int32, Int32)]
  private var isShared: [Bool]

  init(_ largest: Int32) {
    kinds = Array(repeating: (0, 0), count: Int(largest) + 1)
    isShared = Array(repeating: false, count: Int(largest) + 1)
  }

  func contains(_ text: Int32) -> Bool { isShared[Int(text)] }

  mutating func add(_ kind: Int32, to text: Int32) {
    if text == 0 { return }
    let known = kinds[Int(text)]
    if known.0 == 0 {
      kinds[Int(text)].0 = kind
    } else if known.0 != kind, known.1 == 0 {
      kinds[Int(text)].1 = kind
    } else if known.0 != kind, known.1 != kind {
      isShared[Int(text)] = true
    }
  }
}
