import Register
public import VietnameseText

/// Finds the place that cells, an association's name and a reporting unit speak of.
///
/// A text is read whatever its case, tone placement and i/y spelling; with a full or a bare name, an
/// abbreviated unit word (`P. 5`, `TP Đông Hà`), a code that may have lost its zeros, a chain
/// (`phường Phúc Xá, quận Ba Đình, Hà Nội`), or a unit of another level than the column's. Names are
/// looked up only inside the provinces that cells, name or reporting unit speak of; a name spelt
/// exactly as a unit is never taken for another one that merely folds to the same letters; numbers
/// are exact; a typing error is forgiven only inside the known parent and when one unit alone is
/// that near.
public struct PlaceResolver: Sendable {
  let gazetteer: Gazetteer
  let reader: TermReader

  /// Builds the indexes of names.
  ///
  /// - Complexity: O(units), about 10 ms for the units of 2023; meant to be built once per run.
  public init(units: AdministrativeUnits, abbreviations: AbbreviationTable) {
    gazetteer = Gazetteer(units)
    reader = TermReader(gazetteer: gazetteer, abbreviations: abbreviations)
  }

  /// The place a row's clues lead to.
  ///
  /// Of all units that some clue can mean, the one is chosen that the clues together bear out best,
  /// with the weights of `EvidenceWeights`: stated cells first, then the association's name, then
  /// the reporting unit, which fills the levels whose cells are blank, no deeper than the scope
  /// level. Among equals the place stops at what they have in common. The place is the deepest the
  /// evidence gives, whatever the scope level; see `Place.truncated(to:)`.
  ///
  /// - Complexity: Under 10 µs for three cells, less for known ones; up to twice that when one is
  ///   misspelt.
  ///
  /// - Parameter memory: What was read for other rows; the answer does not depend on it.
  public func resolve(
    _ clues: PlaceClues, remembering memory: inout PlaceMemory
  ) -> PlaceResolution {
    let cells = CellReader(clues, reading: reader, remembering: &memory)
    let reporting = gazetteer.chain(of: clues.reporting)
    var statements = cells.statements(reporting: reporting)
    statements += NameReader(gazetteer: gazetteer).statements(clues)
    let weights = EvidenceWeights(
      gazetteer: gazetteer, scopeLevel: clues.scopeLevel, isStripped: cells.isStripped)
    let choice = PlaceChoice(
      statements: statements, reporting: reporting,
      filling: filling(clues, reporting: reporting, statements: statements), weights: weights)
    return PlaceResolution(
      place: gazetteer.place(of: choice.chain),
      candidates: choice.candidates.map { gazetteer.place(of: $0) }.sorted { $0.code < $1.code },
      issues: PlaceJudgement(clues: clues, statements: statements, weights: weights)
        .issues(of: choice, reporting: reporting))
  }

  /// The place that a single row's clues lead to.
  public func resolve(_ clues: PlaceClues) -> PlaceResolution {
    var memory = PlaceMemory()
    return resolve(clues, remembering: &memory)
  }

  /// As much of the reporting unit as blank cells and the scope level leave open.
  ///
  /// The province is filled in even for an unreadable cell: every record belongs to a province. An area
  /// that is the province alone, in a row that leaves its level to it, leaves nothing below open.
  private func filling(
    _ clues: PlaceClues, reporting: UnitChain, statements: [Statement]
  ) -> UnitChain {
    var chain = reporting
    let scope = clues.scopeLevel ?? .commune
    let districtFits =
      !statements.contains { $0.source == .cell(.district) }
      || statements.contains { $0.readings.contains { $0.unit == reporting.district } }
    let isCommuneStated = statements.contains { $0.source == .cell(.commune) }
    let isProvince = clues.scopeLevel == nil && isWholeProvince(statements)
    if scope < .commune || isCommuneStated || !districtFits || isProvince { chain.commune = -1 }
    if scope < .district || !districtFits || isProvince { chain.district = -1 }
    if scope == .national { chain.province = -1 }
    return chain
  }

  /// Whether cells for any level name a province, and nothing else.
  private func isWholeProvince(_ statements: [Statement]) -> Bool {
    let areas = statements.filter { $0.source == .cell(nil) }
    return !areas.isEmpty
      && areas.allSatisfy { area in
        !area.readings.isEmpty
          && area.readings.allSatisfy { gazetteer.level(of: $0.unit) == .province }
      }
  }
}
