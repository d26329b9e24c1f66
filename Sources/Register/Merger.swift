/// Whether a merger rule has been ordered or is only under discussion.
public enum MergeRuleStatus: String, CaseIterable, Sendable {
  /// A decision orders it.
  case directed
  /// It is proposed.
  case proposed
}

/// One line of the table of similar associations: kinds that become one body when they stand at one
/// place and level.
public struct MergeRule: Sendable {
  /// Short name of the family, code.
  public var family: String
  /// Name of the family for people.
  public var label: String
  /// Codes of the member kinds, at least two.
  public var kinds: [String]
  /// Name of the body after the merger, without its place.
  public var resultName: String
  /// On what document or argument the rule rests.
  public var basis: String
  /// Directed or proposed.
  public var status: MergeRuleStatus
  /// Levels it applies to.
  public var scopeLevels: Set<ScopeLevel>
  /// Codes of units in which it applies, of any level; empty means everywhere.
  public var places: [String]
  /// First day it is in force.
  public var effectiveFrom: PartialDate

  /// A rule.
  public init(
    family: String, label: String, kinds: [String], resultName: String, basis: String,
    status: MergeRuleStatus, scopeLevels: Set<ScopeLevel>, places: [String],
    effectiveFrom: PartialDate
  ) {
    self.family = family
    self.label = label
    self.kinds = kinds
    self.resultName = resultName
    self.basis = basis
    self.status = status
    self.scopeLevels = scopeLevels
    self.places = places
    self.effectiveFrom = effectiveFrom
  }

  /// Whether the rule is in force at the end of `period` for a body of that level and place.
  public func applies(to association: Association) -> Bool {
    let place = association.place
    return effectiveFrom <= association.period.lastDay && kinds.contains(association.kind)
      && scopeLevels.contains(association.scopeLevel)
      && (places.isEmpty || places.contains(place.province) || places.contains(place.district)
        || places.contains(place.commune))
  }
}

/// What one rule makes of the associations at one place and level in one period.
public struct Merger: Sendable {
  /// Period.
  public var period: ReportingPeriod
  /// Family code of the rule.
  public var family: String
  /// Status of the rule.
  public var status: MergeRuleStatus
  /// Level of all parts.
  public var scopeLevel: ScopeLevel
  /// Place of all parts.
  public var place: Place
  /// Ids of the associations the rule speaks of, sorted; one part alone means there is nothing to
  /// merge with.
  public var parts: [String]
  /// Name after merging.
  public var resultName: String
  /// How far the locality says it has come.
  public var progress: MergerStatus
  /// The body that is left; nil when what it would be made of stands in the bodies of other mergers.
  public var result: MergerResult?

  /// A merger.
  public init(
    period: ReportingPeriod, family: String, status: MergeRuleStatus, scopeLevel: ScopeLevel,
    place: Place, parts: [String], resultName: String, progress: MergerStatus,
    result: MergerResult? = nil
  ) {
    self.period = period
    self.family = family
    self.status = status
    self.scopeLevel = scopeLevel
    self.place = place
    self.parts = parts
    self.resultName = resultName
    self.progress = progress
    self.result = result
  }
}
