import Dispatch
import Linkage
import SeededRandom
import Testing
import Work

struct LinkerTests {
  /// Pieces of work on four threads, the last first.
  static let threads = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work(count - 1 - $0) }
  }

  private static func partition(_ clusters: [Int]) -> Set<[Int]> {
    Set(Dictionary(grouping: clusters.indices) { clusters[$0] }.values.map { $0.sorted() })
  }

  @Test func `planted clusters are found`() throws {
    let population = Population(entityCount: 12_000, duplicateShare: 0.25, seed: 5)
    let result = try Linker.link(try population.table(), Population.configuration)
    let found = try LinkageEvaluation(
      predicted: result.clustering.clusterOfRecord, truth: population.entities)
    #expect(found.pairs.precision > 0.97)
    #expect(found.pairs.recall > 0.85)
    // The weights say how often they are wrong.
    let links = result.pairs.filter { $0.weightBits >= result.model.linkThresholdBits }
    let expected = links.reduce(0.0) { $0 + MatchWeight.probability(bits: $1.weightBits) }
    let hits = links.count {
      population.entities[Int($0.pair.left)] == population.entities[Int($0.pair.right)]
    }
    #expect(abs(expected - Double(hits)) < 0.02 * Double(links.count))
  }

  @Test func `neither threads nor the order of the records change the result`() throws {
    let population = Population(entityCount: 3000, duplicateShare: 0.3, seed: 6)
    let first = try Linker.link(try population.table(), Population.configuration)
    let threaded = try Linker.link(
      try population.table(), Population.configuration, workers: Self.threads)
    #expect(threaded.model == first.model)
    #expect(threaded.pairs == first.pairs)
    #expect(threaded.clustering == first.clustering)

    var random = SplitMix64(seed: 1)
    let order = Array(population.rows.indices).shuffled(using: &random)
    let shuffled = try Linker.link(
      try population.reordered(order).table(), Population.configuration)
    #expect(shuffled.model == first.model)
    #expect(shuffled.histogram == first.histogram)
    #expect(
      Set(shuffled.pairs.map { [order[Int($0.pair.left)], order[Int($0.pair.right)]].sorted() })
        == Set(first.pairs.map { [Int($0.pair.left), Int($0.pair.right)] }))
    let renamed = Self.partition(shuffled.clustering.clusterOfRecord)
      .map { $0.map { order[$0] }.sorted() }
    #expect(Set(renamed) == Self.partition(first.clustering.clusterOfRecord))
  }

  @Test func `a model used again gives the same pairs without estimating`() throws {
    let table = try Population(entityCount: 2000, duplicateShare: 0.3, seed: 7).table()
    let first = try Linker.link(table, Population.configuration)
    let second = try Linker.link(table, Population.configuration, model: first.model)
    #expect(second.training.isEmpty)
    #expect(second.model == first.model)
    #expect(second.pairs == first.pairs)
    #expect(second.clustering == first.clustering)
  }

  @Test func `of two registers only pairs across are made, each record once if so wanted`() throws {
    let population = Population(entityCount: 4000, duplicateShare: 0.5, seed: 8)
    var seen: Set<Int> = []
    // The second record of an entity goes to the right register.
    let isLeft = population.entities.map { seen.insert($0).inserted }
    let order =
      population.rows.indices.filter { isLeft[$0] }
      + population.rows.indices.filter { !isLeft[$0] }
    let joined = population.reordered(order)
    let scope = PairScope.between(leftCount: isLeft.count { $0 })
    var configuration = Population.configuration
    configuration.isOneToOne = true
    let result = try Linker.link(try joined.table(), configuration, scope: scope)
    let boundary = isLeft.count { $0 }
    #expect(!result.pairs.isEmpty)
    #expect(result.pairs.allSatisfy { $0.pair.left < boundary && $0.pair.right >= boundary })
    let clusters = Self.partition(result.clustering.clusterOfRecord)
    #expect(clusters.allSatisfy { $0.count { $0 < boundary } <= 1 && $0.count <= 2 })
    let table = ThresholdTable(
      result.pairs, truth: joined.entities, scope: scope,
      thresholds: [result.model.linkThresholdBits])
    #expect(table.rows[0].pairs.precision > 0.95)
    #expect(table.rows[0].pairs.recall > 0.85)
  }

  @Test func `records that hard evidence tells apart are never in one cluster`() throws {
    let population = Population(entityCount: 3000, duplicateShare: 0.4, seed: 9)
    let table = try population.table()
    let free = try Linker.link(table, Population.configuration)
    var configuration = Population.configuration
    configuration.mustAgree = ["e"]
    let result = try Linker.link(table, configuration)
    func contradictions(_ clusters: [Int]) -> Int {
      Dictionary(grouping: clusters.indices) { clusters[$0] }.values.count { records in
        Set(records.map { population.rows[$0][4] }).count > 1
      }
    }
    #expect(contradictions(free.clustering.clusterOfRecord) > 0)
    #expect(contradictions(result.clustering.clusterOfRecord) == 0)
    let forbidden = result.clustering.refusedEdges.filter {
      if case .forbidden = $0.reason { true } else { false }
    }
    #expect(!forbidden.isEmpty)
  }

  @Test(arguments: [0, 1, 2])
  func `a register of hardly any records is no trouble`(count: Int) throws {
    let population = Population(entityCount: count, duplicateShare: 0, seed: 1)
    let result = try Linker.link(try population.table(), Population.configuration)
    #expect(result.clustering.clusterCount == count)
    #expect(result.pairs.isEmpty)
  }

  @Test(arguments: [-3.0, 8])
  func `every link is reported, wherever review begins`(review: Double) throws {
    let population = Population(entityCount: 2000, duplicateShare: 0.3, seed: 7)
    var configuration = Population.configuration
    configuration.reviewThresholdBits = review
    let result = try Linker.link(try population.table(), configuration)
    let cut = result.model.linkThresholdBits
    #expect(result.model.reviewThresholdBits == min(review, cut))
    #expect(result.pairs.allSatisfy { $0.weightBits >= min(review, cut) })
    let links = result.pairs.count { $0.weightBits >= cut }
    let above = result.histogram.counts.indices.reduce(0) { sum, step in
      WeightHistogram.bits(ofStep: step) >= cut ? sum + result.histogram.counts[step] : sum
    }
    #expect(links == above)
  }

  @Test func `a cut of one's own choice is taken, however low`() throws {
    var table = ColumnTable(count: 40)
    for field in Population.fields {
      try table.set(field.name, .text(TextColumn(Array(repeating: "x", count: 40))))
    }
    var configuration = Population.configuration
    configuration.cut = .bits(-100)
    let result = try Linker.link(table, configuration)
    #expect(result.candidateCount == 780)
    #expect(result.model.linkThresholdBits == -100)
    #expect(result.pairs.count == 780)
  }

  /// Such a register took minutes when each of its refused links was looked into alone.
  @Test(.timeLimit(.minutes(1)))
  func `more copies of one record than a cluster holds are no trouble`() throws {
    let population = Population(entityCount: 3000, duplicateShare: 0.3, seed: 12)
    var rows = population.rows.map { row in zip(Population.fields, row).map { "\($0.name)\($1)" } }
    rows += Array(repeating: Population.fields.map { $0.name + "!" }, count: 1100)
    var table = ColumnTable(count: rows.count)
    for (index, field) in Population.fields.enumerated() {
      try table.set(field.name, .text(TextColumn(rows.map { $0[index] })))
    }
    let result = try Linker.link(table, Population.configuration)
    let copies = Set(result.clustering.clusterOfRecord.suffix(1100))
    #expect(copies.count == 3)
    #expect(copies.isDisjoint(with: result.clustering.clusterOfRecord.dropLast(1100)))
    #expect(!result.clustering.refusedEdges.isEmpty)
  }

  @Test func `more pairs than allowed are refused before they are made`() throws {
    let table = try Population(entityCount: 500, duplicateShare: 0.3, seed: 7).table()
    var configuration = Population.configuration
    let pairs = try Linker.survey(table, configuration).reduce(0) { $0 + $1.pairCount }
    configuration.maximumPairs = pairs
    _ = try Linker.link(table, configuration)
    configuration.maximumPairs = pairs - 1
    let error = #expect(throws: LinkageError.self) { try Linker.link(table, configuration) }
    #expect(error?.code == .pairCount)
  }

  @Test func `a model for other comparisons is refused`() throws {
    let table = try Population(entityCount: 100, duplicateShare: 0.3, seed: 7).table()
    var model = try Linker.link(table, Population.configuration).model
    model.comparisons[1].name = "z"
    var error = #expect(throws: LinkageError.self) {
      try Linker.link(table, Population.configuration, model: model)
    }
    #expect(error?.code == .modelMismatch)
    model.comparisons[1].name = "b"
    model.comparisons[1].levels[0].u = 0
    error = #expect(throws: LinkageError.self) {
      try Linker.link(table, Population.configuration, model: model)
    }
    #expect(error?.code == .probabilityOutOfRange)
  }
}
