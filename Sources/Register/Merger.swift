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

/// Lower and upper bound of a sum that overlaps: members of two merging bodies can be the same people.
public struct Bounds: Hashable, Sendable {
  /// At least.
  public var low: Int
  /// At most.
  public var high: Int

  /// Bounds.
  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
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
  /// Ids of the parts, sorted; one part alone means there is nothing to merge with.
  public var parts: [String]
  /// Id that stands for the body after merging: the smallest id among the parts.
  public var mergedID: String
  /// Name after merging.
  public var resultName: String
  /// Members after merging: between the largest part and the sum, nil when no part reports any.
  public var members: Bounds?
  /// How far the locality says it has come.
  public var progress: MergerStatus

  /// A merger.
  public init(
    period: ReportingPeriod, family: String, status: MergeRuleStatus, scopeLevel: ScopeLevel,
    place: Place, parts: [String], mergedID: String, resultName: String, members: Bounds?,
    progress: MergerStatus
  ) {
    self.period = period
    self.family = family
    self.status = status
    self.scopeLevel = scopeLevel
    self.place = place
    self.parts = parts
    self.mergedID = mergedID
    self.resultName = resultName
    self.members = members
    self.progress = progress
  }
}
