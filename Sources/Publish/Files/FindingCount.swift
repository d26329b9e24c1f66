public import Register

/// How often one rule spoke about one column of one return.
public struct FindingCount: Sendable {
  /// Path of the return.
  public var path: String
  /// The rule.
  public var rule: EditRule
  /// The column.
  public var column: String
  /// How often.
  public var count: Int

  /// A count.
  public init(path: String, rule: EditRule, column: String, count: Int) {
    self.path = path
    self.rule = rule
    self.column = column
    self.count = count
  }

  /// The counts of one return in the order of rules and columns, one for each; counts of the same
  /// rule and column are summed.
  public static func sorted(_ counts: [FindingCount]) -> [FindingCount] {
    var sums: [String: [String: FindingCount]] = [:]
    for count in counts {
      sums[count.rule.code, default: [:]][
        count.column,
        default: FindingCount(path: count.path, rule: count.rule, column: count.column, count: 0)
      ].count += count.count
    }
    return EditRule.all.flatMap { rule in
      (sums[rule.code] ?? [:]).values.sorted { $0.column < $1.column }
    }
  }
}
