/// A comparison before its probabilities are known: which levels there are and what they ask.
///
/// A pair is at the first level whose test holds, at the last level, "else", when none does, and at
/// the null level when no column of the comparison has a value in both records.
public struct ComparisonDefinition: Hashable, Sendable {
  /// One level but the last.
  public struct Level: Hashable, Sendable {
    /// What the outcome is called in reports.
    public var label: String
    /// What must hold.
    public var test: LevelTest
    /// A column of text whose frequent values speak less for a match at this level; nil for none.
    public var frequencyColumn: String?

    /// A level.
    public init(_ label: String, _ test: LevelTest, frequencyColumn: String? = nil) {
      self.label = label
      self.test = test
      self.frequencyColumn = frequencyColumn
    }
  }

  /// What the comparison is called in reports.
  public var name: String
  /// The columns it looks at.
  public var columns: [String]
  /// 1 to 14 levels, from the strongest agreement down, without "else" and null.
  public var levels: [Level]

  /// A comparison.
  public init(_ name: String, columns: [String], levels: [Level]) {
    self.name = name
    self.columns = columns
    self.levels = levels
  }

  /// What the level where no test holds is called in reports.
  public static let elseLabel = "else"
  /// What the level for missing values is called in reports.
  public static let nullLabel = "null"

  /// Position of the level where no test holds.
  var elseLevel: Int { levels.count }
  /// Position of the level for missing values.
  var nullLevel: Int { levels.count + 1 }
  /// Number of levels, "else" and null included.
  var levelCount: Int { levels.count + 2 }
}
