import Linkage
import Register
import SeededRandom
import Testing

@testable import Deduplicate

/// The strongest pair of rows of two owners, against a look at every pair.
@Suite struct BestLinksTests {
  private let model = Models.configuration.betweenPeriods

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `The links are those that a look at every pair finds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = (0..<240).map { RandomRow.row($0, &generator).source }
    let sources = SourceRecords(rows)
    var records = LinkageRecords(sources, kinds: Models.configuration.kinds)
    var known = KnownRows()
    for first in stride(from: 0, to: 120, by: 3) { known.append(Array(first..<first + 3)[...]) }
    known.replace(7, by: [119, 3])
    let groups = (0..<120).map { _ in Int.random(in: 0..<50, using: &generator) }
    let owned = OwnedRows(known, RowGroups(groups, count: 50, first: 120))
    let rules = records.rules(owned.rows)
    let blocks = try CandidateBlocks(
      rules, recordCount: owned.rows.count, maximumBlockSize: 1000,
      scope: .between(leftCount: owned.knownRows))
    let links = BestLinks(blocks, owned, &records, model).links
    let expected = best(owned, rules, &records)
    #expect(links.map(\.owners) == expected.keys.sorted())
    #expect(links.count > 20)
    for link in links {
      #expect(expected[link.owners]?.weightBits == link.weightBits)
      #expect(expected[link.owners]?.rows.old == link.rows.old)
      #expect(expected[link.owners]?.rows.new == link.rows.new)
      #expect(expected[link.owners]?.levels == link.levels)
    }
  }

  /// Every pair of rows that share a key, in the order of the rows; of equals the first.
  private func best(
    _ owned: OwnedRows, _ rules: [BlockingRule], _ records: inout LinkageRecords
  ) -> [RecordPair: RowLink] {
    var best: [RecordPair: RowLink] = [:]
    for left in 0..<owned.knownRows {
      for right in owned.knownRows..<owned.rows.count {
        let (a, b) = (owned.rows[left], owned.rows[right])
        let isCandidate = rules.contains { $0.keys[left] != 0 && $0.keys[left] == $0.keys[right] }
        guard isCandidate, !records.areForbidden(a, b) else { continue }
        let levels = records.levels(a, b)
        let bits = model.weightBits(of: levels)
        let owners = RecordPair(left: owned.owners[left], right: owned.owners[right])
        guard bits >= model.reviewThresholdBits, bits > best[owners]?.weightBits ?? -.infinity
        else { continue }
        best[owners] = RowLink(owners: owners, rows: (a, b), weightBits: bits, levels: levels)
      }
    }
    return best
  }
}
