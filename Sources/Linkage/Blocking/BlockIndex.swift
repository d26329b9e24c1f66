/// The blocks of one rule: which records follow a given record in its block.
struct BlockIndex {
  /// Block of each record, numbered from 1; 0 where the record has no partner under this rule.
  private(set) var blockOfRecord: [UInt32]
  /// Records of all kept blocks, block by block, ascending inside a block.
  private(set) var members: [Int32] = []
  /// Where in `members` the partners to the right of a record begin.
  private(set) var partnerStart: [Int32]
  /// Where in `members` a block ends; the entry at 0 stands for "no block".
  private(set) var blockEnd: [Int32] = [0]
  private(set) var report: BlockingReport

  private struct Entry {
    var key: UInt64
    var record: Int32
  }

  init(_ rule: BlockingRule, maximumBlockSize: Int, scope: PairScope) {
    report = BlockingReport(rule: rule.name)
    blockOfRecord = Array(repeating: 0, count: rule.keys.count)
    partnerStart = Array(repeating: 0, count: rule.keys.count)
    let entries = Self.sortedEntries(rule.keys)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      add(entries[start..<end], maximumBlockSize: maximumBlockSize, scope: scope)
      start = end
    }
    report.skippedBlockSizes.sort(by: >)
  }

  private static func sortedEntries(_ keys: [UInt64]) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(keys.count)
    for (record, key) in keys.enumerated() where key != 0 {
      entries.append(Entry(key: key, record: Int32(record)))
    }
    entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.record < $1.record }
    return entries
  }

  private mutating func add(_ block: ArraySlice<Entry>, maximumBlockSize: Int, scope: PairScope) {
    let leftCount = Self.leftCount(of: block, scope: scope)
    let pairs = Self.pairCount(size: block.count, leftCount: leftCount)
    guard pairs > 0 else { return }
    report.largestBlock = max(report.largestBlock, block.count)
    guard block.count <= maximumBlockSize else {
      report.skippedBlockSizes.append(block.count)
      report.skippedPairCount += pairs
      return
    }
    report.pairCount += pairs
    let number = UInt32(blockEnd.count)
    let firstRight = Int32(members.count + (leftCount ?? 0))
    for entry in block {
      blockOfRecord[Int(entry.record)] = number
      members.append(entry.record)
      partnerStart[Int(entry.record)] = leftCount == nil ? Int32(members.count) : firstRight
    }
    blockEnd.append(Int32(members.count))
  }

  /// How many records of the block belong to the left register; nil when there is only one.
  private static func leftCount(of block: ArraySlice<Entry>, scope: PairScope) -> Int? {
    guard case .between(let boundary) = scope else { return nil }
    return block.count { Int($0.record) < boundary }
  }

  private static func pairCount(size: Int, leftCount: Int?) -> Int {
    guard let leftCount else { return size * (size - 1) / 2 }
    return leftCount * (size - leftCount)
  }
}
