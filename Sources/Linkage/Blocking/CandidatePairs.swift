/// The pairs worth comparing: those at least one blocking rule puts into the same block.
public struct CandidatePairs: Sendable {
  /// Every candidate pair once, ascending.
  public private(set) var pairs: [RecordPair] = []
  /// For each pair the number of the first rule that produced it.
  public private(set) var ruleOfPair: [UInt8] = []
  /// One report per rule, in the order of the rules.
  public private(set) var reports: [BlockingReport]

  private init(reports: [BlockingReport]) { self.reports = reports }

  /// Returns all pairs of records that share a key under at least one rule.
  ///
  /// No set of pairs is kept. A pair belongs to the first rule that has it: a later rule leaves it
  /// out when an earlier rule, too, has both records in one block. (Splink excludes pairs of earlier
  /// rules by the same test in SQL.) A block above the limit gives no pair and is reported; its pairs
  /// stay open to later rules.
  ///
  /// - Parameters:
  ///   - rules: At most 255 rules, each with one key per record. Their order decides only to which
  ///     rule a pair is counted, never which pairs come out.
  ///   - recordCount: Number of records, at most `Int32.max`.
  ///   - maximumBlockSize: Largest number of records in a block that is still compared.
  ///   - scope: Pairs within one register, or only between two.
  /// - Throws: ``LinkageError/Code/blockingRules`` when there are too many rules or a rule does not
  ///   have exactly one key per record.
  /// - Complexity: O(n · log n) per rule for sorting, then O(p · r) for p pairs in the blocks of r
  ///   rules. Memory: nine bytes per pair, and some tens of bytes per record and rule.
  public static func generate(
    _ rules: [BlockingRule], recordCount: Int, maximumBlockSize: Int, scope: PairScope = .within
  ) throws(LinkageError) -> CandidatePairs {
    try validate(rules, recordCount: recordCount)
    let indexes = rules.map {
      BlockIndex($0, maximumBlockSize: maximumBlockSize, scope: scope)
    }
    var result = CandidatePairs(reports: indexes.map(\.report))
    let lastLeft = if case .between(let leftCount) = scope { leftCount } else { recordCount }
    result.collect(indexes, lefts: 0..<min(lastLeft, recordCount))
    return result
  }

  private static func validate(
    _ rules: [BlockingRule], recordCount: Int
  ) throws(LinkageError) {
    guard rules.count <= Int(UInt8.max), recordCount <= Int(Int32.max) else {
      throw LinkageError(.blockingRules, "quá nhiều quy tắc phân khối (tối đa 255) hoặc bản ghi")
    }
    for rule in rules where rule.keys.count != recordCount {
      throw LinkageError(
        .blockingRules,
        "quy tắc phân khối '\(rule.name)' có \(rule.keys.count) khóa cho \(recordCount) bản ghi")
    }
  }

  private mutating func collect(_ indexes: [BlockIndex], lefts: Range<Int>) {
    // Row by row, so that testing the earlier rules of a pair touches one stretch of memory.
    let ruleCount = indexes.count
    let recordCount = indexes.first?.blockOfRecord.count ?? 0
    var blocks = [UInt32](repeating: 0, count: ruleCount * recordCount)
    for (rule, index) in indexes.enumerated() {
      for (record, block) in index.blockOfRecord.enumerated() {
        blocks[record * ruleCount + rule] = block
      }
    }
    // Right record and rule in one number, so that sorting it sorts by the right record.
    var partners: [UInt64] = []
    for left in lefts {
      partners.removeAll(keepingCapacity: true)
      for rule in 0..<ruleCount {
        Self.appendPartners(of: left, rule, indexes[rule], blocks, to: &partners)
      }
      partners.sort()
      for partner in partners {
        let rule = UInt8(truncatingIfNeeded: partner)
        pairs.append(RecordPair(left: Int32(left), right: Int32(partner >> 8)))
        ruleOfPair.append(rule)
        reports[Int(rule)].newPairCount += 1
      }
    }
  }

  private static func appendPartners(
    of left: Int, _ rule: Int, _ index: BlockIndex, _ blocks: [UInt32],
    to partners: inout [UInt64]
  ) {
    let ruleCount = blocks.count / index.blockOfRecord.count
    let end = Int(index.blockEnd[Int(index.blockOfRecord[left])])
    var position = Int(index.partnerStart[left])
    while position < end {
      let right = Int(index.members[position])
      position += 1
      if !sharesBlock(left * ruleCount, right * ruleCount, earlierThan: rule, blocks) {
        partners.append(UInt64(right) << 8 | UInt64(rule))
      }
    }
  }

  private static func sharesBlock(
    _ left: Int, _ right: Int, earlierThan rule: Int, _ blocks: [UInt32]
  ) -> Bool {
    for earlier in 0..<rule {
      let block = blocks[left + earlier]
      if block != 0, block == blocks[right + earlier] { return true }
    }
    return false
  }
}
