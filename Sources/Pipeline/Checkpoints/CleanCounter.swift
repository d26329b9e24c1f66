import Clean
import Register

/// Counts what became of the rows of a return, and sums up the records that each partition gets.
struct CleanCounter {
  private var ended = [Int](repeating: 0, count: Disposition.allCases.count)
  private var partitions: [String: (rows: Int, sha256: String)] = [:]
  /// Neighbouring lines of one partition, put together.
  private var runs: [(partition: String, bytes: Range<Int>)] = []

  /// Counts nothing yet.
  init() {}

  /// Counts a row.
  ///
  /// - Parameter line: Where its line lies in the bytes that ``sum(_:)`` will be given.
  mutating func count(_ outcome: CleanOutcome, at line: Range<Int>) {
    switch outcome {
    case .record(let record):
      partitions[record.partition, default: (0, "")].rows += 1
      if let last = runs.last, last.partition == record.partition,
        last.bytes.upperBound == line.lowerBound
      {
        runs[runs.count - 1].bytes = last.bytes.lowerBound..<line.upperBound
      } else {
        runs.append((record.partition, line))
      }
    case .ended(let disposition, _): ended[Int(disposition.rawValue)] += 1
    }
  }

  /// Sums up the lines of the records.
  mutating func sum(_ bytes: [UInt8]) {
    for partition in partitions.keys {
      var sum = Checksum()
      for run in runs where run.partition == partition { sum.add(bytes[run.bytes]) }
      partitions[partition]?.sha256 = sum.text
    }
    runs = []
  }

  /// What several pieces of a return come to, in their order.
  init(sumOf pieces: [CleanCounter]) {
    if let piece = pieces.first, pieces.count == 1 {
      self = piece
      return
    }
    for piece in pieces {
      for index in ended.indices { ended[index] += piece.ended[index] }
      for (partition, count) in piece.partitions {
        let old = partitions[partition] ?? (0, "")
        let sum = Checksum.sha256(Array((old.sha256 + count.sha256).utf8))
        partitions[partition] = (old.rows + count.rows, sum)
      }
    }
  }

  /// The counts as they are kept.
  func counts(_ path: String) -> [CleanCount] {
    let records = partitions.sorted { $0.key < $1.key }.map { partition, count in
      CleanCount(
        path: path, outcome: CleanCount.record, partition: partition, rows: count.rows,
        sha256: count.sha256)
    }
    return records
      + Disposition.allCases.compactMap { disposition in
        let rows = ended[Int(disposition.rawValue)]
        return rows == 0
          ? nil : CleanCount(path: path, outcome: disposition.code, partition: "", rows: rows)
      }
  }
}
