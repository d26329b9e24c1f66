import Geography
import Register
import VietnameseText

/// Rows of communes that stand block by block in a district's return: one that leaves its commune blank
/// between two rows of one commune is of that commune.
///
/// A sheet says so by its order only where the rows of each commune stand together, those of three
/// communes at least.
struct CommuneRuns {
  /// The rows between two of one commune, ascending, with the text of its cell; none where order says
  /// nothing.
  private(set) var found: [(row: Int, text: String)] = []

  private static let leastCommunes = 3

  private let rows: RawRows
  private let field: ReturnField
  private let resolver: PlaceResolver
  private let reporting: Place
  /// The communes that cells name, empty for a cell that names none.
  private var communes: [String: String] = [:]

  /// Looks at the column of communes, or that of areas where there is none.
  ///
  /// - Complexity: O(rows); some microseconds for each cell that differs.
  init(_ rows: RawRows, _ resolver: PlaceResolver, reporting: Place) {
    self.rows = rows
    self.resolver = resolver
    self.reporting = reporting
    let isFilled = (0..<rows.count).contains {
      rows.kinds[$0] == .data && !rows.cell($0, .commune).isEmpty
    }
    field = isFilled ? .commune : .area
    guard !reporting.district.isEmpty, reporting.commune.isEmpty else { return }
    findBlocks()
  }

  private mutating func findBlocks() {
    var seen: Set<String> = []
    var between: [(row: Int, text: String)] = []
    var block: (commune: String, text: String) = ("", "")
    var blanks: [Int] = []
    for row in 0..<rows.count where rows.kinds[row] == .data || rows.kinds[row] == .group {
      let isGroup = rows.kinds[row] == .group
      if !isGroup, saysNothing(row) {
        if !block.commune.isEmpty { blanks.append(row) }
        continue
      }
      let text = isGroup ? "" : rows.text(row, field)
      let commune = text == block.text ? block.commune : commune(text)
      if commune == block.commune {
        between += blanks.map { ($0, block.text) }
      } else if !commune.isEmpty, !seen.insert(commune).inserted {
        return
      }
      block = (commune, text)
      blanks.removeAll(keepingCapacity: true)
    }
    if seen.count >= Self.leastCommunes { found = between }
  }

  /// Whether the cell is blank or a dash.
  private func saysNothing(_ row: Int) -> Bool {
    rows.arena[rows.cell(row, field)].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
  }

  private mutating func commune(_ text: String) -> String {
    if let known = communes[text] { return known }
    let place = resolver.parse(TextNormalizer.normalized(text), within: reporting)
    let commune = place?.commune ?? ""
    communes[text] = commune
    return commune
  }
}
