import Clean
import Register
import Testing

@testable import Pipeline

/// Counts of a cleaned return, by which later stages notice that its records changed.
@Suite struct CleanCounterTests {
  private static func record(_ partition: String) -> CleanOutcome {
    guard let period = ReportingPeriod(code: "2023-H1") else {
      return .ended(.rejected, reason: "no period")
    }
    var record = TypedRecord(position: SourcePosition(line: 1, byte: 0), period: period)
    record.partition = partition
    return .record(record)
  }

  /// Rows of one byte each; a number is a row that ended, a letter a record of that partition.
  private static func count(_ pieces: String...) -> [CleanCount] {
    let counters = pieces.map { text in
      var counter = CleanCounter()
      for (index, letter) in text.enumerated() {
        let outcome = letter.isNumber ? .ended(.rejected, reason: "x") : record(letter.lowercased())
        counter.count(outcome, at: index..<index + 1)
      }
      counter.sum(Array(text.utf8))
      return counter
    }
    return CleanCounter(sumOf: counters).counts("p")
  }

  @Test func `Rows are counted by outcome and partition`() {
    let counts = Self.count("aa1b2a")
    #expect(counts.map(\.outcome) == [CleanCount.record, CleanCount.record, "rejected"])
    #expect(counts.map(\.partition) == ["a", "b", ""])
    #expect(counts.map(\.rows) == [3, 1, 2])
    #expect(counts[0].sha256 == Checksum.sha256(Array("aaa".utf8)))
  }

  @Test func `Rows that ended leave the sums of the records alone, records do not`() {
    func sums(_ counts: [CleanCount]) -> [String] { counts.map(\.sha256).filter { !$0.isEmpty } }
    let sums0 = sums(Self.count("aab"))
    #expect(sums(Self.count("1a2a3b4")) == sums0)
    let changed = sums(Self.count("aAb"))
    #expect(changed[0] != sums0[0] && changed[1] == sums0[1])
  }

  @Test func `The pieces of a large return are put together in their order`() {
    let counts = Self.count("aa1", "2ab")
    #expect(counts.map(\.rows) == [3, 1, 2])
    #expect(Self.count("aa1", "2ab").map(\.sha256) == counts.map(\.sha256))
    #expect(Self.count("2ab", "aa1").map(\.sha256) != counts.map(\.sha256))
  }
}
