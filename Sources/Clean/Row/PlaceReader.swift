import Geography
import Register

/// Resolves places and remembers the answers: the same cells stand in most rows of a return.
struct PlaceReader {
  private let configuration: CleanConfiguration
  private var known: [Question: PlaceResolution] = [:]

  private struct Question: Hashable {
    let province: String
    let district: String
    let commune: String
    let area: String
    let level: ScopeLevel?
    let mentions: [Mention]
  }

  /// What of a mention matters to the answer.
  private struct Mention: Hashable {
    let tokens: Range<Int>
    let level: AdministrativeLevel
    let candidates: [Place]
    let explicitPrefix: Bool
    let viaFolding: Bool
    let viaTypo: Bool

    init(_ mention: UnitMention, from start: Int) {
      let tokens = mention.tokens
      self.tokens = (tokens.lowerBound - start)..<(tokens.upperBound - start)
      level = mention.level
      candidates = mention.candidates
      explicitPrefix = mention.explicitPrefix
      viaFolding = mention.viaFolding
      viaTypo = mention.viaTypo
    }
  }

  init(_ configuration: CleanConfiguration) {
    self.configuration = configuration
  }

  /// Where a row's body is.
  mutating func resolve(_ clues: PlaceClues) -> PlaceResolution {
    let start = clues.nameMentions.map(\.tokens.lowerBound).min() ?? 0
    let question = Question(
      province: clues.province, district: clues.district, commune: clues.commune,
      area: clues.area, level: clues.scopeLevel,
      mentions: clues.nameMentions.map { Mention($0, from: start) })
    if let answer = known[question] { return answer }
    let answer = configuration.resolver.resolve(clues)
    known[question] = answer
    return answer
  }

  /// The findings that a resolution's issues amount to.
  static func rules(for issues: PlaceIssues) -> [(ReturnField, EditRule)] {
    var rules: [(ReturnField, EditRule)] = []
    if issues.contains(.unknownProvince) { rules.append((.province, .placeUnknown)) }
    if issues.contains(.unknownDistrict) { rules.append((.district, .placeUnknown)) }
    if issues.contains(.unknownCommune) { rules.append((.commune, .placeUnknown)) }
    if issues.contains(.ambiguous) { rules.append((.commune, .placeAmbiguous)) }
    if issues.contains(.conflict) { rules.append((.commune, .placeConflict)) }
    if !issues.isDisjoint(with: [.misspelt, .wrongColumn]) {
      rules.append((.commune, .placeMisspelt))
    }
    if !issues.isDisjoint(with: [.filledFromName, .filledFromReportingUnit]) {
      rules.append((.commune, .placeDerived))
    }
    return rules
  }
}
