import Register

/// Where the records that people decided about stand among the rows of a partition.
struct ReviewedRecords {
  /// A record's rows in one period, all of one content.
  struct Place {
    var rows: [Int]
    /// Parts that agree; more than all of them for the very record.
    var likeness: Int
    /// Whether rows of other contents are as like.
    var isAmbiguous = false
  }

  private static let exact = Int.max

  /// For each record of the decisions, by the number of the period.
  private(set) var places: [[Int: Place]]

  /// Looks for the records; rows that are one of them exactly are no corrected form of another.
  ///
  /// - Parameters:
  ///   - sources: The rows.
  ///   - periodOfRow: Number of the period of a row.
  /// - Complexity: O(rows) look-ups.
  init(_ sources: SourceRecords, _ decisions: ReviewDecisions, periodOfRow: (Int) -> Int) {
    places = Array(repeating: [:], count: decisions.records.count)
    if decisions.isEmpty { return }
    var contents: [Int: RecordFingerprint] = [:]
    for row in sources.indices {
      let fingerprint = RecordFingerprint(sources[row])
      let period = periodOfRow(row)
      if let record = decisions.record(fingerprint) {
        note(row, record, period, Self.exact, isSameContent: true)
        continue
      }
      for (record, likeness) in decisions.corrected(fingerprint) {
        let first = places[record][period]?.rows.first
        let isSame = first.flatMap { contents[$0] } == fingerprint
        note(row, record, period, likeness, isSameContent: isSame)
        contents[row] = fingerprint
      }
    }
  }

  private mutating func note(
    _ row: Int, _ record: Int, _ period: Int, _ likeness: Int, isSameContent: Bool
  ) {
    guard var place = places[record][period], place.likeness >= likeness else {
      places[record][period] = Place(rows: [row], likeness: likeness)
      return
    }
    if place.likeness > likeness { return }
    if isSameContent { place.rows.append(row) } else { place.isAmbiguous = true }
    places[record][period] = place
  }

  /// The rows of a record in a period; empty when it is not there, or cannot be told for sure.
  func rows(_ record: Int, _ period: Int) -> [Int] {
    guard let place = places[record][period], !place.isAmbiguous else { return [] }
    return place.rows
  }

  /// The first rows of two different records in a period, nil where one is not there.
  ///
  /// A row that either could have become is the one that it is more like; of equals it is neither.
  func rows(_ left: Int, _ right: Int, _ period: Int) -> (left: Int?, right: Int?) {
    let (a, b) = (rows(left, period).first, rows(right, period).first)
    guard let a, a == b, left != right else { return (a, b) }
    let (x, y) = (places[left][period]?.likeness ?? 0, places[right][period]?.likeness ?? 0)
    return (x > y ? a : nil, y > x ? a : nil)
  }

  /// Whether a record was found for sure in some period.
  func isFound(_ record: Int) -> Bool { places[record].values.contains { !$0.isAmbiguous } }

  /// Whether a record may be several rows, and was found for sure in no period.
  func isAmbiguous(_ record: Int) -> Bool { !places[record].isEmpty && !isFound(record) }
}
