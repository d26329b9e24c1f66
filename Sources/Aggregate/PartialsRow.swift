import Register

/// One row of a ``PartialsTable``, without its period.
public struct PartialsRow: Sendable, Equatable {
  /// The table that it is a row of; it is as wide as that.
  public let table: PartialsTable
  /// What stands under ``PartialsTable/keys``.
  public var keys: [String]
  /// What stands under ``PartialsTable/figures``.
  public var figures: [Int]

  /// A row about nothing yet.
  public init(of table: PartialsTable) {
    self.table = table
    keys = [String](repeating: "", count: table.keys.count)
    figures = [Int](repeating: 0, count: table.figures.count)
  }

  /// The place that the first three keys are, in tables by place.
  var place: Place {
    get { Place(province: keys[0], district: keys[1], commune: keys[2]) }
    set { (keys[0], keys[1], keys[2]) = (newValue.province, newValue.district, newValue.commune) }
  }

  /// Takes the figures of some counts.
  mutating func list(_ counts: some Listed) {
    var counts = counts
    var index = 0
    counts.forEachFigure {
      figures[index] = $0
      index += 1
    }
  }

  /// The counts that have these figures.
  func counts<Counts: Listed>(_: Counts.Type = Counts.self) -> Counts {
    var counts = Counts()
    var index = 0
    counts.forEachFigure {
      $0 = figures[index]
      index += 1
    }
    return counts
  }
}
