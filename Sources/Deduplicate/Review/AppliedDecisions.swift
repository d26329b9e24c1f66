import Register

/// The decisions of people as they bear on the rows of one partition.
///
/// Rows of which a person said that they are one association count as one unit from the start, so no
/// weight and no hard evidence parts them; rows said to be different never come together.
struct AppliedDecisions {
  /// A decision about rows of two periods, or of one.
  struct Link {
    var decision: Int
    /// The first rows of the two records, and the numbers of their periods.
    var left: (row: Int, period: Int)
    var right: (row: Int, period: Int)
  }

  let decisions: ReviewDecisions
  let records: ReviewedRecords
  /// Decisions that contradict others, with those they contradict; they change nothing.
  private(set) var contradicted: [Int: Set<Int>] = [:]
  /// Where decisions bear on rows of two periods, contradicted ones left out.
  private(set) var linksBetweenPeriods: [Link] = []
  /// First row of the unit of each row that is not one by itself.
  private var unitOfRow: [Int: Int] = [:]
  /// First rows of the contents that make up a unit of several.
  private var contentsOfUnit: [Int: [Int]] = [:]
  /// First row of the content of each row that a decision speaks of.
  private var contentOfRow: [Int: Int] = [:]
  private var different: Set<RowPair> = []

  private struct RowPair: Hashable {
    var a: Int
    var b: Int
    init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }
  }

  /// Finds the decisions' records among the rows and sets contradictions aside.
  init(
    _ sources: SourceRecords, _ decisions: ReviewDecisions, periods: Int,
    periodOfRow: (Int) -> Int
  ) {
    self.decisions = decisions
    records = ReviewedRecords(sources, decisions, periodOfRow: periodOfRow)
    if decisions.isEmpty { return }
    let links = links(periods)
    setContradictionsAside(links.inPeriod)
    let active = links.inPeriod.filter { contradicted[$0.decision] == nil }
    linksBetweenPeriods = links.between.filter { contradicted[$0.decision] == nil }
    for link in active { noteContents(link) }
    join(active)
  }

  /// Where decisions bear on rows of this partition, within a period or between two.
  private func links(_ periods: Int) -> (inPeriod: [Link], between: [Link]) {
    var (inPeriod, between): ([Link], [Link]) = ([], [])
    for (decision, ends) in decisions.ends.enumerated() {
      let places = (0..<periods).map { records.rows(ends.left, ends.right, $0) }
      for p in 0..<periods {
        guard let left = places[p].left else { continue }
        if let right = places[p].right {
          inPeriod.append(Link(decision: decision, left: (left, p), right: (right, p)))
        }
        // Of two records that say the same, the next period does not tell which is which.
        for q in 0..<periods where q != p && ends.left != ends.right {
          guard let right = places[q].right else { continue }
          between.append(Link(decision: decision, left: (left, p), right: (right, q)))
        }
      }
    }
    return (inPeriod, between)
  }

  private mutating func setContradictionsAside(_ links: [Link]) {
    var nodes: [Int: Int] = [:]
    func node(_ row: Int) -> Int {
      if let known = nodes[row] { return known }
      nodes[row] = nodes.count
      return nodes.count - 1
    }
    let edges = links.map { link in
      Contradictions.Edge(
        node(link.left.row), node(link.right.row),
        isSame: decisions.all[link.decision].verdict == .same)
    }
    for conflict in Contradictions.of(edges, nodes: nodes.count) {
      let different = links[conflict.different].decision
      for edge in conflict.same {
        contradicted[different, default: []].insert(links[edge].decision)
        contradicted[links[edge].decision, default: []].insert(different)
      }
    }
  }

  private mutating func noteContents(_ link: Link) {
    let ends = decisions.ends[link.decision]
    for (record, end) in [(ends.left, link.left), (ends.right, link.right)] {
      for row in records.rows(record, end.period) { contentOfRow[row] = end.row }
    }
    if decisions.all[link.decision].verdict == .different {
      different.insert(RowPair(link.left.row, link.right.row))
    }
  }

  /// Makes units of the rows that are said to be one.
  private mutating func join(_ links: [Link]) {
    let same = links.filter { decisions.all[$0.decision].verdict == .same }
    let joined = Set(same.flatMap { [$0.left.row, $0.right.row] }).sorted()
    let number = Dictionary(uniqueKeysWithValues: joined.enumerated().map { ($1, $0) })
    var groups = NodeGroups(count: joined.count)
    for link in same {
      if let a = number[link.left.row], let b = number[link.right.row] { groups.join(a, b) }
    }
    for (index, content) in joined.enumerated() {
      contentsOfUnit[joined[groups.group(index)], default: []].append(content)
    }
    for (row, content) in contentOfRow {
      guard let index = number[content] else { continue }
      unitOfRow[row] = joined[groups.group(index)]
    }
  }

  /// Whether rows were made units; without any, each row is one.
  var hasUnits: Bool { !unitOfRow.isEmpty }

  /// Whether people keep rows apart.
  var keepsApart: Bool { !different.isEmpty }

  /// The row that stands for the unit of a row.
  func unit(_ row: Int) -> Int { unitOfRow[row] ?? row }

  /// Rows of which each stands for those of the same content, all of the unit.
  func contents(of unit: Int) -> [Int] { contentsOfUnit[unit] ?? [unit] }

  /// Whether a person said that two rows are different.
  func areDifferent(_ a: Int, _ b: Int) -> Bool {
    guard keepsApart, let x = contentOfRow[a], let y = contentOfRow[b] else { return false }
    return different.contains(RowPair(x, y))
  }
}
