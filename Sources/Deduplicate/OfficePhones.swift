/// Phones that bodies of several kinds have in common: those of an office, not of an association.
struct OfficePhones {
  /// How many kinds one person may chair with one phone.
  private static let mostKinds = 2

  /// By the number of the phone, the first kinds it was seen with.
  private var kinds: [Int32: [Int32]] = [:]

  init(_ records: [LinkageRecord]) {
    for record in records where record.phone != 0 && record.stem != 0 {
      let known = kinds[record.phone, default: []]
      if known.count <= Self.mostKinds, !known.contains(record.stem) {
        kinds[record.phone, default: []].append(record.stem)
      }
    }
  }

  /// Marks the records that have such a phone.
  func mark(_ records: inout [LinkageRecord]) {
    for index in records.indices {
      let count = kinds[records[index].phone]?.count ?? 0
      records[index].isOfficePhone = count > Self.mostKinds
    }
  }
}
