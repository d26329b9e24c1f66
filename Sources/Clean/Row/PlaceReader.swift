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
  }

  init(_ profile: ReturnProfile, _ configuration: CleanConfiguration) {
    self.configuration = configuration
  }

  /// Where a row's body is.
  mutating func resolve(_ clues: PlaceClues) -> PlaceResolution {
    // A place in the name makes the question the row's own.
    guard clues.nameMentions.isEmpty else { return configuration.resolver.resolve(clues) }
    let question = Question(
      province: clues.province, district: clues.district, commune: clues.commune,
      area: clues.area, level: clues.scopeLevel)
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
