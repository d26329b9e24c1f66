import Linkage
import Testing

struct LinkageModelTests {
  @Test func `weights in bits are exact where m and u are powers of two`() throws {
    let model = try model(prior: 0.2)
    #expect(model.priorWeightBits == -2)
    #expect(model.weightBits(comparison: 0, level: 0) == 3)
    #expect(model.weightBits(comparison: 0, level: 1) == -2)
    #expect(model.weightBits(comparison: 0, level: 2) == 0)
    #expect(model.weightBits(comparison: 1, level: 0) == 5)
    #expect(model.weightBits(comparison: 1, level: 1) == -1)
  }

  @Test(arguments: [(0, 0, 6.0), (1, 0, 1), (2, 0, 3), (0, 1, 0), (1, 1, -5), (2, 1, -3)])
  func `the weight of a pair is the sum over prior and levels`(
    first: Int, second: Int, bits: Double
  ) throws {
    var vector = ComparisonVector()
    vector[0] = first
    vector[1] = second
    #expect(try model(prior: 0.2).weightBits(of: vector) == bits)
  }

  @Test func `other weights are the logarithm to the base two`() throws {
    #expect(abs(MatchWeight.bits(0.9, against: 0.1) - 3.169925001442312) < 1e-9)
    #expect(abs(MatchWeight.bits(0.0001, against: 0.9999) + 13.287568102831404) < 1e-9)
  }

  @Test func `sums of weights do not depend on the order`() {
    let weights = (1...2000).map { MatchWeight.bits(Double($0), against: 997) }
    #expect(weights.reduce(0, +) == weights.reversed().reduce(0, +))
    #expect(weights.reduce(0, +) == weights.sorted().reduce(0, +))
  }

  @Test(
    arguments: [(0.0, 0.5), (1, 2.0 / 3), (10, 1024.0 / 1025), (-10, 1.0 / 1025)]
      as [(Double, Double)])
  func `a weight is the log odds of a match`(bits: Double, probability: Double) {
    #expect(abs(MatchWeight.probability(bits: bits) - probability) < 1e-15)
  }

  @Test(arguments: [
    (8.0, LinkDecision.link), (5, .link), (4.99, .possibleLink), (-1, .possibleLink),
    (-1.01, .nonLink),
  ])
  func `thresholds belong to the decision above them`(bits: Double, decision: LinkDecision) throws {
    #expect(try model(prior: 0.2).decision(forWeightBits: bits) == decision)
  }

  @Test(arguments: [0, 1, -0.5, 1.5, .nan] as [Double])
  func `a prior that is no probability is refused`(prior: Double) {
    let error = #expect(throws: LinkageError.self) { try model(prior: prior) }
    #expect(error?.code == .probabilityOutOfRange)
  }

  @Test(arguments: [(0.0, 0.5), (0.5, 0), (1.5, 0.5), (0.5, -0.1), (.nan, 0.5)])
  func `a level that is no probability is refused by name`(m: Double, u: Double) {
    let level = ComparisonLevel(label: "equal", m: m, u: u)
    let error = refusal(of: Comparison(name: "phone", levels: [level, other]))
    #expect(error?.code == .probabilityOutOfRange)
    #expect(error?.message.contains("phone") == true)
    #expect(error?.message.contains("equal") == true)
  }

  @Test func `a null level with a weight is refused`() {
    var null = ComparisonLevel.null(label: "missing")
    null.m = 0.5
    #expect(
      refusal(of: Comparison(name: "phone", levels: [null, other]))?.code == .nullLevelWeight)
  }

  @Test(arguments: [0, 1, 17])
  func `a comparison needs 2 to 16 levels`(count: Int) {
    let levels = Array(repeating: other, count: count)
    #expect(refusal(of: Comparison(name: "phone", levels: levels))?.code == .levelCount)
  }

  @Test(arguments: [0, 17])
  func `a model needs 1 to 16 comparisons`(count: Int) {
    let comparison = Comparison(name: "phone", levels: [other, other])
    let error = #expect(throws: LinkageError.self) {
      try LinkageModel(
        priorMatchProbability: 0.5, comparisons: Array(repeating: comparison, count: count),
        linkThresholdBits: 0, reviewThresholdBits: 0)
    }
    #expect(error?.code == .comparisonCount)
  }

  @Test(arguments: [(1.0, 2.0), (.infinity, 0), (0, -.infinity), (.nan, 0)])
  func `thresholds are finite and in order`(link: Double, review: Double) {
    let error = #expect(throws: LinkageError.self) {
      try LinkageModel(
        priorMatchProbability: 0.5,
        comparisons: [Comparison(name: "phone", levels: [other, other])],
        linkThresholdBits: link, reviewThresholdBits: review)
    }
    #expect(error?.code == .threshold)
  }

  private let other = ComparisonLevel(label: "other", m: 0.5, u: 0.5)

  private func refusal(of comparison: Comparison) -> LinkageError? {
    #expect(throws: LinkageError.self) {
      try LinkageModel(
        priorMatchProbability: 0.5, comparisons: [comparison], linkThresholdBits: 0,
        reviewThresholdBits: 0)
    }
  }

  private func model(prior: Double) throws -> LinkageModel {
    try LinkageModel(
      priorMatchProbability: prior,
      comparisons: [
        Comparison(
          name: "name",
          levels: [
            ComparisonLevel(label: "equal", m: 0.5, u: 0.0625),
            ComparisonLevel(label: "different", m: 0.125, u: 0.5),
            .null(label: "missing"),
          ]),
        Comparison(
          name: "phone",
          levels: [
            ComparisonLevel(label: "equal", m: 0.5, u: 0.015625),
            ComparisonLevel(label: "different", m: 0.5, u: 1),
          ]),
      ], linkThresholdBits: 5, reviewThresholdBits: -1)
  }
}
