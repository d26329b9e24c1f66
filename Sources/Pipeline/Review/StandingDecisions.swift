import Deduplicate
import Register

/// The last word of each person about each pair.
struct StandingDecisions {
  /// Pairs about which all who decided agree.
  private(set) var agreed: [ReviewDecision] = []
  /// Pairs that one says are the same and another says are different: they change nothing.
  private(set) var disputed: [ReviewDecision] = []

  /// Takes entries in the order of pair and day.
  init(_ entries: [DecisionEntry]) {
    var start = 0
    while start < entries.count {
      var end = start
      while end < entries.count, entries[end].decision.pair == entries[start].decision.pair {
        end += 1
      }
      note(entries[start..<end])
      start = end
    }
  }

  private mutating func note(_ entries: ArraySlice<DecisionEntry>) {
    var last: [String: ReviewVerdict] = [:]
    for entry in entries { last[entry.reviewer] = entry.decision.verdict }
    let verdicts = Set(last.values).subtracting([.undecided])
    guard var decision = entries.first?.decision, let verdict = verdicts.first else { return }
    decision.verdict = verdicts.count == 1 ? verdict : .undecided
    if verdicts.count == 1 { agreed.append(decision) } else { disputed.append(decision) }
  }

  /// Chains of agreed decisions that cannot all be right, as codes of pairs.
  var contradictions: [(different: String, same: [String])] {
    let decisions = ReviewDecisions(agreed)
    var nodes: [RecordFingerprint: Int] = [:]
    func node(_ record: RecordFingerprint) -> Int {
      if let known = nodes[record] { return known }
      nodes[record] = nodes.count
      return nodes.count - 1
    }
    let edges = decisions.all.map {
      Contradictions.Edge(node($0.left), node($0.right), isSame: $0.verdict == .same)
    }
    return Contradictions.of(edges, nodes: nodes.count).map { conflict in
      (decisions.all[conflict.different].pair, conflict.same.map { decisions.all[$0].pair })
    }
  }
}
