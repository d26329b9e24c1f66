import Linkage
public import Register

/// Judges any two rows as deduplication does, and says why.
public struct PairExplainer {
  private let sources: SourceRecords
  private var records: LinkageRecords
  private let configuration: DeduplicateConfiguration
  private let applied: AppliedDecisions

  /// Prepares rows of one partition; pairs are named by their positions in `sources`.
  ///
  /// - Complexity: O(rows).
  public init(
    _ sources: SourceRecords, _ configuration: DeduplicateConfiguration,
    decisions: ReviewDecisions = .none
  ) {
    self.sources = sources
    self.configuration = configuration
    records = LinkageRecords(sources, kinds: configuration.kinds)
    let periods = Set(sources.rows.map(\.period)).sorted()
    applied = AppliedDecisions(sources, decisions, periods: periods.count) { row in
      periods.firstIndex(of: sources.rows[row].period) ?? 0
    }
  }

  /// What people decided about a pair of one period, by itself or through others; nil for nothing.
  public func verdict(_ a: Int, _ b: Int) -> ReviewVerdict? {
    if applied.areDifferent(a, b) { return .different }
    return a != b && applied.hasUnits && applied.unit(a) == applied.unit(b) ? .same : nil
  }

  /// The model that judges a pair: of one period, or between two.
  private func model(_ a: Int, _ b: Int) -> LinkageModel {
    sources.rows[a].period == sources.rows[b].period
      ? configuration.model : configuration.betweenPeriods
  }

  /// Match weight of a pair in bits, hard evidence apart.
  public mutating func weightBits(_ a: Int, _ b: Int) -> Double {
    model(a, b).weightBits(of: records.levels(a, b))
  }

  /// What contradicts the pair; empty when nothing does.
  public mutating func contradictions(_ a: Int, _ b: Int) -> [Contradiction] {
    records.contradictions(
      a, b, inOnePeriod: sources.rows[a].period == sources.rows[b].period)
  }

  /// Everything that decided about a pair.
  public mutating func evidence(_ a: Int, _ b: Int) -> PairEvidence {
    let model = model(a, b)
    let levels = records.levels(a, b)
    let sum = model.weightBits(of: levels)
    return PairEvidence(
      fields: model.comparisons.indices.map { field($0, levels[$0], a, b, model) },
      priorBits: model.priorWeightBits, sumBits: sum, linkThresholdBits: model.linkThresholdBits,
      reviewThresholdBits: model.reviewThresholdBits,
      decision: model.decision(forWeightBits: sum), contradictions: contradictions(a, b),
      isBetweenPeriods: sources.rows[a].period != sources.rows[b].period)
  }

  private func field(
    _ comparison: Int, _ level: Int, _ a: Int, _ b: Int, _ model: LinkageModel
  ) -> ComparedField {
    let outcome = model.comparisons[comparison].levels[level]
    let name = model.comparisons[comparison].name
    return ComparedField(
      name: name, left: ComparedValue.text(name, sources[a].record),
      right: ComparedValue.text(name, sources[b].record),
      isPersonal: ComparedValue.personal.contains(name), level: outcome.label, m: outcome.m,
      u: outcome.u, bits: model.weightBits(comparison: comparison, level: level))
  }
}

/// What of a record a comparison looks at, as text for people.
enum ComparedValue {
  /// Comparisons whose values name a person.
  static let personal: Set<String> = ["chairperson", "phone", "address"]

  static func text(_ comparison: String, _ record: TypedRecord) -> String {
    switch comparison {
    case "name": name(record)
    case "place": place(record)
    case "decision":
      record.decision.isEmpty || record.decisionYear == 0
        ? record.decision : "\(record.decision) (\(record.decisionYear))"
    case "founded_on": record.foundedOn?.description ?? ""
    case "chairperson": record.chairperson
    case "phone": record.phone
    case "address": record.address
    default: ""
    }
  }

  /// Codes from the province down; behind a question mark those of the units that fit equally well.
  private static func place(_ record: TypedRecord) -> String {
    let place = [record.place.province, record.place.district, record.place.commune]
      .filter { !$0.isEmpty }.joined(separator: "/")
    return record.placeCandidates.isEmpty ? place : "\(place) ? \(record.placeCandidates)"
  }

  /// Kind and proper name: what the comparison of names sees, place and legal words taken off.
  private static func name(_ record: TypedRecord) -> String {
    [record.identity.kind.isEmpty ? "" : "[\(record.identity.kind)]", record.identity.rest]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
