public import Register

/// B12, Đối chiếu với số liệu đã công bố; by period, then in the order given.
///
/// `difference` is how far the computed figure lies outside the published bounds, 0 within them.
/// `agrees` is `n/a`, and nothing is computed, when the table has no row at all for the period and
/// the locality of the control total; a locality that is there without the rows asked for comes to 0.
public enum ControlTotals {
  /// The table; `tables` are those the control totals speak of.
  ///
  /// - Complexity: O(control totals × rows of their tables).
  public static func table(_ controls: [ControlTotal], in tables: [TidyTable]) -> TidyTable {
    table(controls, figures: tables.map { figures(of: controls, in: $0) })
  }

  /// What the control totals that speak of a table come to in it, by position among `controls`.
  ///
  /// One that is missing has nothing to compare with. Those of parts of a table add up.
  ///
  /// - Complexity: O(control totals of the table × its rows).
  public static func figures(
    of controls: [ControlTotal], in table: TidyTable
  ) -> [Int: FixedDecimal] {
    var figures: [Int: FixedDecimal] = [:]
    for (position, control) in controls.enumerated() where control.table == table.id {
      figures[position] = table.sum(of: control)
    }
    return figures
  }

  /// The table; `figures` are those of ``figures(of:in:)`` in each of the others.
  public static func table(
    _ controls: [ControlTotal], figures: [[Int: FixedDecimal]]
  ) -> TidyTable {
    let computed = figures.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let sorted = controls.enumerated().sorted {
      ($0.element.period, $0.offset) < ($1.element.period, $1.offset)
    }
    return TidyTable(
      id: "B12",
      columns: ["period", "id", "figure", "published", "computed", "difference", "agrees"],
      rows: sorted.map { row(for: $0.element, computed: computed[$0.offset]) })
  }

  private static func row(for control: ControlTotal, computed: FixedDecimal?) -> [Cell] {
    let start: [Cell] = [
      .text(control.period.description), .text(control.id), .text(control.figure),
      .text(control.published),
    ]
    guard let computed else {
      return start + [.empty, .empty, .text("n/a")]
    }
    let low = FixedDecimal(units: control.low)
    let high = FixedDecimal(units: control.high)
    let difference =
      computed < low ? computed - low : computed > high ? computed - high : FixedDecimal(units: 0)
    let agrees = difference == FixedDecimal(units: 0)
    return start + [cell(computed), cell(difference), .text(agrees ? "yes" : "no")]
  }

  private static func cell(_ number: FixedDecimal) -> Cell {
    number.places == 0 ? .integer(number.units) : .decimal(number)
  }
}

extension TidyTable {
  /// The figure a control total asks for, nil when its period or locality is absent, or the column.
  fileprivate func sum(of control: ControlTotal) -> FixedDecimal? {
    let period = Condition("period", control.period.description)
    let locality = control.conditions.filter {
      $0.column == "locality_code" || $0.column == "locality_level"
    }
    let here = TidyTable(id: id, columns: columns, rows: rows(where: [period] + locality))
    guard here.count > 0,
      control.conditions.allSatisfy({ position(of: $0.column) != nil })
    else { return nil }
    let found = here.indices(where: control.conditions)
    guard !control.column.isEmpty else { return FixedDecimal(units: found.count) }
    return position(of: control.column).map { column in
      found.compactMap { here[$0, column].number }.reduce(FixedDecimal(units: 0), +)
    }
  }
}
