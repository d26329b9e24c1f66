/// The pairs worth comparing: those at least one blocking rule puts into the same block.
public struct CandidatePairs: Sendable {
  /// Every candidate pair once, ascending.
  public private(set) var pairs: [RecordPair] = []
  /// For each pair the number of the first rule that produced it.
  public private(set) var ruleOfPair: [UInt8] = []
  /// One report per rule, in the order of the rules.
  public private(set) var reports: [BlockingReport]

  /// Returns all pairs of records that share a key under at least one rule.
  ///
  /// ``CandidateBlocks`` gives the same pairs one record at a time, without keeping them.
  ///
  /// - Parameters:
  ///   - rules: At most 255 rules, each with one key per record. Their order decides only to which
  ///     rule a pair is counted, never which pairs come out.
  ///   - recordCount: Number of records, at most `Int32.max`; times rules too.
  ///   - maximumBlockSize: Largest number of records in a block that is still compared.
  ///   - scope: Pairs within one register, or only between two.
  /// - Throws: ``LinkageError/Code/blockingRules`` when there are too many rules or a rule does not
  ///   have exactly one key per record.
  /// - Complexity: O(n) per rule for the blocks, then O(p · r) for p pairs in the blocks of r
  ///   rules. Memory: nine bytes per pair, and some tens of bytes per record and rule.
  public static func generate(
    _ rules: [BlockingRule], recordCount: Int, maximumBlockSize: Int, scope: PairScope = .within
  ) throws(LinkageError) -> CandidatePairs {
    CandidatePairs(
      try CandidateBlocks(
        rules, recordCount: recordCount, maximumBlockSize: maximumBlockSize, scope: scope))
  }

  private init(_ blocks: CandidateBlocks) {
    reports = blocks.reports
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      for partner in partners {
        pairs.append(RecordPair(left: Int32(left), right: Int32(partner.record)))
        ruleOfPair.append(UInt8(partner.rule))
        reports[partner.rule].newPairCount += 1
      }
    }
  }
}
