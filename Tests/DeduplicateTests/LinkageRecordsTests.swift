import SeededRandom
import Testing

@testable import Deduplicate

/// Hard evidence looked at through marks first, against the whole records.
@Suite struct LinkageRecordsTests {
  @Test func `Marks forbid no pair that the records do not`() {
    var generator = SplitMix64(seed: 17)
    let sources = SourceRecords((0..<300).map { RandomRow.row($0, &generator).source })
    let kinds = Models.configuration.kinds
    let records = LinkageRecords(sources, kinds: kinds)
    var texts = RecordTexts(sources.texts, kinds: kinds)
    var whole = sources.rows.map { LinkageRecord($0, &texts) }
    Offices(whole).mark(&whole)
    SharedDecisions(whole).mark(&whole, texts)
    var forbidden = 0
    for a in whole.indices {
      for b in whole.indices {
        let isForbidden = HardEvidence.forbids(whole[a], whole[b], texts)
        #expect(records.areForbidden(a, b) == isForbidden)
        forbidden += isForbidden ? 1 : 0
      }
    }
    #expect((1000..<89_000).contains(forbidden))
  }
}
