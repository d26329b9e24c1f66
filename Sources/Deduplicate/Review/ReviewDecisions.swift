import Register

/// The decisions of people, ready to be found again among the rows of any partition.
public struct ReviewDecisions: Sendable {
  /// The decisions that say something, in the order of their pairs.
  public let all: [ReviewDecision]
  /// The records they speak of, each once.
  let records: [RecordFingerprint]
  /// For each decision its two records.
  let ends: [(left: Int, right: Int)]
  private let recordOf: [RecordFingerprint: Int]
  private let recordsOfBucket: [UInt64: [Int]]

  /// No decisions.
  public static let none = ReviewDecisions([])

  /// Decisions, each pair once; undecided ones are left out.
  public init(_ decisions: [ReviewDecision]) {
    all = decisions.filter { $0.verdict != .undecided }.sorted { $0.pair < $1.pair }
    var records: [RecordFingerprint] = []
    var numbers: [RecordFingerprint: Int] = [:]
    func number(_ record: RecordFingerprint) -> Int {
      if let known = numbers[record] { return known }
      numbers[record] = records.count
      records.append(record)
      return records.count - 1
    }
    ends = all.map { (number($0.left), number($0.right)) }
    var buckets: [UInt64: [Int]] = [:]
    for (index, record) in records.enumerated() {
      for bucket in record.buckets { buckets[bucket, default: []].append(index) }
    }
    self.records = records
    recordOf = numbers
    recordsOfBucket = buckets
  }

  /// Whether there are none.
  public var isEmpty: Bool { all.isEmpty }

  /// The record that says exactly this, nil when no decision speaks of it.
  func record(_ fingerprint: RecordFingerprint) -> Int? { recordOf[fingerprint] }

  /// The records of which this may be a corrected form, with their likeness.
  func corrected(_ fingerprint: RecordFingerprint) -> [(record: Int, likeness: Int)] {
    var found: [Int: Int] = [:]
    for bucket in fingerprint.buckets {
      for record in recordsOfBucket[bucket] ?? [] where found[record] == nil {
        found[record] = fingerprint.likeness(to: records[record]) ?? -1
      }
    }
    return found.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}
