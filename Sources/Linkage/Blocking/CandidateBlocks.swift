/// The blocks of several rules, which give the partners of one record after another.
///
/// No set of pairs is kept. A pair belongs to the first rule that has it: a later rule leaves it out
/// when an earlier rule, too, has both records in one block. (Splink excludes pairs of earlier rules
/// by the same test in SQL.) A block above the limit gives no pair and is reported; its pairs stay
/// open to later rules.
public struct CandidateBlocks: Sendable {
  /// A candidate pair's right record and the number of the first rule that has the pair.
  public struct Partner: Hashable, Comparable, Sendable {
    /// Record in the upper 56 bits, rule in the lower 8: sorted by record.
    let rawValue: UInt64

    /// Number of the right record.
    public var record: Int { Int(rawValue >> 8) }
    /// Number of the rule.
    public var rule: Int { Int(rawValue & 0xFF) }

    /// Ordered by record.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// One report per rule, in the order of the rules; `newPairCount` stays 0, since nothing is counted
  /// before the pairs are visited.
  public private(set) var reports: [BlockingReport] = []
  /// Records that can stand on the left of a pair.
  public let lefts: Range<Int>

  private let ruleCount: Int
  /// Blocks of each record under each rule; a number of 0 stands for no block.
  ///
  /// Record by record, so that testing the earlier rules of a pair touches one stretch of memory.
  private var blocks: [UInt32]
  /// Where in `members` the partners of each record under each rule lie.
  private var partners: [Range<Int32>]
  private var members: [Int32] = []

  /// The blocks of the rules.
  ///
  /// - Parameters:
  ///   - rules: At most 255 rules, each with one key per record. Their order decides only to which
  ///     rule a pair is counted, never which pairs come out.
  ///   - recordCount: Number of records, at most `Int32.max`; times rules too.
  ///   - maximumBlockSize: Largest number of records in a block that is still compared.
  ///   - scope: Pairs within one register, or only between two.
  /// - Throws: ``LinkageError/Code/blockingRules`` when there are too many rules or records, or a rule
  ///   does not have exactly one key per record.
  /// - Complexity: O(n) per rule; some tens of bytes per record and rule.
  public init(
    _ rules: [BlockingRule], recordCount: Int, maximumBlockSize: Int, scope: PairScope = .within
  ) throws(LinkageError) {
    try Self.validate(rules, recordCount: recordCount)
    ruleCount = rules.count
    blocks = Array(repeating: 0, count: rules.count * recordCount)
    partners = Array(repeating: 0..<0, count: rules.count * recordCount)
    let lastLeft = if case .between(let leftCount) = scope { leftCount } else { recordCount }
    lefts = 0..<max(0, min(lastLeft, recordCount))
    for rule in rules {
      let index = BlockIndex(rule, maximumBlockSize: maximumBlockSize, scope: scope)
      add(index, rule: reports.count)
      reports.append(index.report)
    }
  }

  private static func validate(
    _ rules: [BlockingRule], recordCount: Int
  ) throws(LinkageError) {
    guard rules.count <= Int(UInt8.max), recordCount <= Int(Int32.max) / max(rules.count, 1) else {
      throw LinkageError(.blockingRules, "quá nhiều quy tắc phân khối (tối đa 255) hoặc bản ghi")
    }
    for rule in rules where rule.keys.count != recordCount {
      throw LinkageError(
        .blockingRules,
        "quy tắc phân khối '\(rule.name)' có \(rule.keys.count) khóa cho \(recordCount) bản ghi")
    }
  }

  private mutating func add(_ index: BlockIndex, rule: Int) {
    let offset = Int32(members.count)
    for record in index.partners.indices {
      let (range, cell) = (index.partners[record], record * ruleCount + rule)
      blocks[cell] = index.blockOfRecord[record]
      partners[cell] = range.lowerBound + offset..<range.upperBound + offset
    }
    members.append(contentsOf: index.members)
  }

  /// Fills `partners` with the partners of a record, ascending and each once.
  ///
  /// - Precondition: `left` is one of ``lefts``.
  public func collectPartners(of left: Int, into partners: inout [Partner]) {
    partners.removeAll(keepingCapacity: true)
    var ruleHits = 0
    for rule in 0..<ruleCount {
      let before = partners.count
      appendPartners(of: left, rule, to: &partners)
      if partners.count > before { ruleHits += 1 }
    }
    if ruleHits > 1 { partners.sort() }
  }

  private func appendPartners(of left: Int, _ rule: Int, to partners: inout [Partner]) {
    let row = left &* ruleCount
    for position in self.partners[row + rule] {
      let right = members[Int(position)]
      if !sharesBlock(row, Int(right) &* ruleCount, earlierThan: rule) {
        partners.append(Partner(rawValue: UInt64(UInt32(bitPattern: right)) << 8 | UInt64(rule)))
      }
    }
  }

  private func sharesBlock(_ left: Int, _ right: Int, earlierThan rule: Int) -> Bool {
    for earlier in 0..<rule {
      let block = blocks[left &+ earlier]
      if block != 0, block == blocks[right &+ earlier] { return true }
    }
    return false
  }

  /// The rules, at most 32, under which two records share a block; rule n is bit n.
  func rules(of left: Int, _ right: Int) -> UInt32 {
    let (a, b) = (left &* ruleCount, right &* ruleCount)
    var rules: UInt32 = 0
    for rule in 0..<ruleCount where blocks[a &+ rule] != 0 && blocks[a &+ rule] == blocks[b &+ rule]
    {
      rules |= 1 << UInt32(rule)
    }
    return rules
  }

  /// The left records in at most that many runs with about equal numbers of pairs.
  func pieces(_ count: Int) -> [Range<Int>] {
    var total = 0
    for range in partners { total += range.count }
    let target = total / max(count, 1) + 1
    var (result, start, pairs): ([Range<Int>], Int, Int) = ([], lefts.lowerBound, 0)
    for left in lefts {
      for range in partners[left * ruleCount..<(left + 1) * ruleCount] { pairs += range.count }
      if pairs >= target || left == lefts.upperBound - 1 {
        result.append(start..<left + 1)
        (start, pairs) = (left + 1, 0)
      }
    }
    return result
  }
}
