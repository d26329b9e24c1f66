import CSV
import Glibc

/// The counts of all threads put together.
struct Totals {
  private let registry: GroupRegistry
  private let groupings: [Grouping]

  init(_ groupings: [Grouping], _ registry: GroupRegistry) {
    self.groupings = groupings
    self.registry = registry
  }

  /// The table as CSV, ordered by group.
  func table(threads: Int) throws -> [UInt8] {
    let names = try distinctNames(threads)
    var writer = CSVWriter()
    writer.row(["province", "level", "type", "rows", "members", "state_funding", "names"])
    let ordered = registry.texts.enumerated().sorted { left, right in
      left.element.lexicographicallyPrecedes(right.element) { $0.lexicographicallyPrecedes($1) }
    }
    let sums = sums()
    for (group, texts) in ordered {
      for text in texts { writer.field(text.span) }
      writer.field(sums[group].rows)
      writer.field(sums[group].members)
      writer.field(sums[group].funding)
      writer.field(names[group])
      writer.endRow()
    }
    return writer.take()
  }

  /// The sums of all threads, by group.
  private func sums() -> [Grouping.Sums] {
    var sums = [Grouping.Sums](repeating: Grouping.Sums(), count: registry.texts.count)
    for grouping in groupings {
      for (group, part) in grouping.sums.enumerated() { sums[group].add(part) }
    }
    return sums
  }

  /// How many different names each group has, shard by shard on all threads.
  private func distinctNames(_ threads: Int) throws -> [Int] {
    let count = registry.texts.count
    let turns = Turns(NameList.shards)
    let counts = try Threads.run(threads) {
      var names = [Int](repeating: 0, count: count)
      var table = NameTable()
      while let shard = turns.next() {
        table.clear(for: groupings.reduce(0) { $0 + $1.names.count(shard: shard) })
        for grouping in groupings {
          grouping.names.forEach(shard: shard) { key in
            if table.insert(key) { names[key.group] += 1 }
          }
        }
      }
      table.free()
      return names
    }
    return (0..<count).map { group in counts.reduce(0) { $0 + $1[group] } }
  }
}

/// Counts up for several threads.
final class Turns: @unchecked Sendable {
  private var mutex = pthread_mutex_t()
  private var left: Range<Int>

  init(_ count: Int) {
    left = 0..<count
    pthread_mutex_init(&mutex, nil)
  }

  /// The next number, nil after the last.
  func next() -> Int? {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    return left.popFirst()
  }
}
