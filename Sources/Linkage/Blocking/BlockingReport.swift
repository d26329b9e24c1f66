/// What one blocking rule contributed, and what it left out because a block was too large.
public struct BlockingReport: Hashable, Sendable {
  /// Name of the rule.
  public var rule: String
  /// Pairs inside the blocks of this rule, including those an earlier rule also has.
  public var pairCount = 0
  /// Pairs that no earlier rule has; over all rules these add up to the candidate pairs.
  public var newPairCount = 0
  /// Records in the largest block, skipped blocks included; 0 when no block has two records.
  public var largestBlock = 0
  /// Records in the largest blocks, at most ``largestBlockLimit``, skipped ones included, largest first.
  public var largestBlocks: [Int] = []
  /// Sizes of the blocks above the limit, which gave no pair, largest first.
  public var skippedBlockSizes: [Int] = []
  /// Pairs inside the skipped blocks; another rule may still have produced some of them.
  public var skippedPairCount = 0

  /// How many of the largest blocks are kept.
  public static let largestBlockLimit = 3

  init(rule: String) { self.rule = rule }
}

extension BlockingReport {
  /// Notes a block of at least one pair.
  mutating func add(blockOf size: Int) {
    largestBlock = max(largestBlock, size)
    if let last = largestBlocks.last, largestBlocks.count == Self.largestBlockLimit, size <= last {
      return
    }
    let place = largestBlocks.firstIndex { $0 < size } ?? largestBlocks.count
    largestBlocks.insert(size, at: place)
    if largestBlocks.count > Self.largestBlockLimit { largestBlocks.removeLast() }
  }
}
