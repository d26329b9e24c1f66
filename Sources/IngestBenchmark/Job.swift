import CSV
import Compression
import Glibc

/// Reads gzip files and counts their rows by group, on several threads.
struct Job {
  var files: [String]
  var threads: Int
  var inflater: Inflater
  var splitting: Splitting

  /// The totals as CSV, ordered by group.
  func run() throws -> [UInt8] {
    let registry = GroupRegistry()
    // Each file is asked for its size once: a sort that asks spends a hundredth of a small job on it.
    let sizes = files.map { (size: Self.size($0), path: $0) }
    let queue = BlockQueue(sizes.sorted { ($0.size, $1.path) > ($1.size, $0.path) }.map(\.path))
    let groupings = try Threads.run(threads) { try work(queue, registry) }
    let damaged = groupings.reduce(0) { $0 + $1.damaged }
    if damaged > 0 {
      // Where a quote is broken a block may begin inside a record: no sum can be trusted.
      throw BenchmarkError(what: "\(damaged) damaged records")
    }
    return try Totals(groupings, registry).table(threads: threads)
  }

  private func work(_ queue: BlockQueue, _ registry: GroupRegistry) throws -> Grouping {
    var counter = BlockCounter(registry, splitting)
    while let path = queue.file() {
      defer { queue.done() }
      var blocks = try FileBlocks(path, inflater)
      while let block = try blocks.next(in: counter.memory(queue)) {
        if let kept = queue.offer(block) { counter.count(kept) }
      }
    }
    queue.takeBlocks()
    while let block = queue.block() {
      counter.count(block)
      queue.give(counter.memory(queue))
    }
    return counter.grouping
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_size : 0
  }
}

/// One thread's table, and what it has counted.
struct BlockCounter {
  private(set) var table = RecordTable()
  var grouping: Grouping
  private let splitting: Splitting
  private var spare: [UInt8] = []

  init(_ registry: GroupRegistry, _ splitting: Splitting) {
    grouping = Grouping(registry)
    self.splitting = splitting
  }

  mutating func count(_ block: consuming Block) {
    let isFirst = block.isFirst
    // Handed over, not shared, or the reader would have to copy it.
    swap(&spare, &block.text)
    block.text = []
    RecordReader.read(
      &spare, into: &table, dialect: .comma, limits: .unlimited, splitting: splitting)
    grouping.add(table, withHeader: isFirst)
  }

  /// Memory for the next block.
  mutating func memory(_ queue: BlockQueue) -> [UInt8] {
    var memory: [UInt8] = []
    swap(&memory, &spare)
    return memory.isEmpty ? queue.memory() : memory
  }
}
