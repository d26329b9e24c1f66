import Publish
import Register

/// The figures of the tables that the balance and the summary speak of.
struct ReleaseTotals {
  /// Associations of the whole country by period, in B01.
  var before: [ReportingPeriod: Int]
  /// The same after merging.
  var after: [ReportingPeriod: Int]
  /// How the control totals of B12 compare.
  var controls: (agree: Int, disagree: Int, absent: Int)

  /// The periods of the tables, which must be those of the register when all balances.
  var periods: [ReportingPeriod] { before.keys.sorted() }

  init(_ tables: [PrintedTable]) {
    func table(_ id: String) -> TidyTable? { tables.first { $0.table.id == id }?.table }
    before = Self.country(table("B01"), "associations")
    after = Self.country(table("B01"), "associations_after_merge")
    func count(_ value: String) -> Int {
      table("B12")?.rows(where: [Condition("agrees", value)]).count ?? 0
    }
    controls = (count("yes"), count("no"), count("n/a"))
  }

  private static func country(_ table: TidyTable?, _ column: String) -> [ReportingPeriod: Int] {
    guard let table, let period = table.position(of: "period"),
      let value = table.position(of: column)
    else { return [:] }
    var totals: [ReportingPeriod: Int] = [:]
    let country = [Condition("locality_level", "country"), Condition("scope_level", "total")]
    for row in table.rows(where: country) {
      if let period = ReportingPeriod(code: row[period].description),
        case .integer(let number) = row[value], number > 0
      {
        totals[period] = number
      }
    }
    return totals
  }
}
