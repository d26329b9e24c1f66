import Register

/// What mergers of one family come to, in B07 and B08.
struct MergerCounts: Summable, Listed {
  /// Associations that are parts of the bodies left.
  var before = 0
  /// The bodies left.
  var after = 0
  var membersLow = 0
  var membersHigh = 0
  var done = 0
  var inProgress = 0
  var notYet = 0

  init() {}

  init(_ merger: Merger) {
    before = merger.result?.parts.count ?? 0
    after = merger.result == nil ? 0 : 1
    membersLow = merger.result?.members?.low ?? 0
    membersHigh = merger.result?.members?.high ?? 0
    switch merger.progress {
    case .done: done = 1
    case .inProgress: inProgress = 1
    case .notYet: notYet = 1
    case .none: break
    }
  }

  static func += (a: inout Self, b: Self) {
    a.before += b.before
    a.after += b.after
    a.membersLow.add(reported: b.membersLow)
    a.membersHigh.add(reported: b.membersHigh)
    a.done += b.done
    a.inProgress += b.inProgress
    a.notYet += b.notYet
  }

  static let columns = [
    "before", "after", "members_min", "members_max", "done", "in_progress", "not_yet",
  ]

  mutating func forEachFigure(_ use: (inout Int) -> Void) {
    use(&before)
    use(&after)
    use(&membersLow)
    use(&membersHigh)
    use(&done)
    use(&inProgress)
    use(&notYet)
  }
}

/// What mergers are counted by.
struct MergerKey: Hashable {
  let place: Place
  let family: String
  let status: MergeRuleStatus
  let scopeLevel: ScopeLevel
}

extension MergerKey {
  init(_ merger: Merger) {
    place = merger.place
    family = merger.family
    status = merger.status
    scopeLevel = merger.scopeLevel
  }
}
