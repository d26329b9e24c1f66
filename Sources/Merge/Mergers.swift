public import Register

/// Returns what the rules make of the associations of one partition, in all periods at once.
///
/// Associations meet when they share period, scope level and the unit they work in (the place cut off
/// below the scope level: an office in some ward does not move a district's association into that
/// ward). A rule in force there at the period's end yields one merger
///
/// - when at least two of its kinds are present: all associations of its kinds are the parts;
/// - when it is `directed`, fewer kinds are left, and something is known of its progress: a member
///   says done, in progress or not yet, or the body named by the rule's result stands there. That
///   merger has one part, and with one part nothing is left to merge: one body before, one after.
///
/// A place with one kind, or none, where nothing is stated has nothing to merge and yields nothing;
/// nor does a rule that is only proposed. No likeness of names or addresses ever merges two bodies.
///
/// `progress` is `done` when a member says so or the result stands there, else `inProgress` when a
/// member says so, else `notYet`. A member of two families speaks for both, since a return does not
/// say which one it means.
///
/// - Parameters:
///   - associations: One partition; ids are unique within a period.
///   - rules: In the order of the rule file.
/// - Returns: Sorted by period, scope level, place and order of the rules; parts overlap where rules do,
///   and what body each leaves is for ``MergedView`` to say.
/// - Complexity: O(*n*) for *n* associations plus the sorting of the mergers.
public func mergers(of associations: [Association], rules: [MergeRule]) -> [Merger] {
  let candidates = MergerCandidates(associations, rules: rules)
  return candidates.groups.keys.sorted().compactMap { site in
    candidates.groups[site]?.merger(at: site, of: associations, rule: rules[site.rule])
  }
}
