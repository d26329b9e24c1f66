/// The blocks of one rule: which records follow a given record in its block.
struct BlockIndex {
  /// Block of each record, numbered from 1; 0 where the record has no partner under this rule.
  private(set) var blockOfRecord: [UInt32]
  /// Records of all kept blocks, block by block, ascending inside a block.
  private(set) var members: [Int32] = []
  /// For each record where in `members` its partners to the right lie; empty without a block.
  private(set) var partners: [Range<Int32>]
  private(set) var report: BlockingReport

  init(_ rule: BlockingRule, maximumBlockSize: Int, scope: PairScope) {
    report = BlockingReport(rule: rule.name)
    let count = rule.keys.count
    blockOfRecord = Array(repeating: 0, count: count)
    partners = Array(repeating: 0..<0, count: count)
    let groups = KeyGroups(rule.keys)
    let lefts: [Int32]? =
      if case .between(let boundary) = scope {
        groups.sizes(below: boundary)
      } else {
        nil
      }
    let starts = place(groups, lefts: lefts, maximumBlockSize: maximumBlockSize)
    fill(groups, lefts: lefts, starts: starts)
    report.skippedBlockSizes.sort(by: >)
  }

  /// Gives each kept group its place in `members`; -1 for the others.
  private mutating func place(
    _ groups: KeyGroups, lefts: [Int32]?, maximumBlockSize: Int
  ) -> [Int32] {
    var starts = [Int32](repeating: -1, count: groups.sizes.count)
    var end = 0
    for group in starts.indices {
      let size = Int(groups.sizes[group])
      let left = lefts.map { Int($0[group]) }
      let pairs = left.map { $0 * (size - $0) } ?? size * (size - 1) / 2
      guard pairs > 0 else { continue }
      report.add(blockOf: size)
      if size > maximumBlockSize {
        report.skippedBlockSizes.append(size)
        report.skippedPairCount += pairs
      } else {
        report.pairCount += pairs
        starts[group] = Int32(end)
        end += size
      }
    }
    members = Array(repeating: 0, count: end)
    return starts
  }

  private mutating func fill(_ groups: KeyGroups, lefts: [Int32]?, starts: [Int32]) {
    var next = starts
    for record in groups.groupOfRecord.indices {
      let group = Int(groups.groupOfRecord[record])
      guard group >= 0, starts[group] >= 0 else { continue }
      members[Int(next[group])] = Int32(record)
      next[group] += 1
      let end = starts[group] + groups.sizes[group]
      // Across two registers all partners stand behind the block's records of the left one.
      let first = lefts.map { max(starts[group] + $0[group], next[group]) } ?? next[group]
      partners[record] = first..<end
      blockOfRecord[record] = UInt32(group) + 1
    }
  }
}
