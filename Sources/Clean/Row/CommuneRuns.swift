import Geography
import Register
import VietnameseText

/// Rows of communes that stand block by block in a district's return: one that leaves its commune blank
/// between two rows of one commune is of that commune.
///
/// A sheet says so by its order only where the rows of each commune stand together, those of three
/// communes at least.
struct CommuneRuns {
  /// For each row between two of one commune the text of its cell; empty where order says nothing.
  private(set) var texts: [Int: String] = [:]

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
    var found: [Int: String] = [:]
    var block: (commune: String, text: String) = ("", "")
    var blanks: [Int] = []
    for row in 0..<rows.count where rows.kinds[row] == .data || rows.kinds[row] == .group {
      let text = rows.kinds[row] == .data ? rows.text(row, field) : "-"
      if text.utf8.allSatisfy({ $0 <= 0x20 }) {
        if !block.commune.isEmpty { blanks.append(row) }
        continue
      }
      let commune = commune(text)
      if commune == block.commune {
        for blank in blanks { found[blank] = block.text }
      } else if !commune.isEmpty, !seen.insert(commune).inserted {
        return
      }
      block = (commune, text)
      blanks.removeAll(keepingCapacity: true)
    }
    if seen.count >= Self.leastCommunes { texts = found }
  }

  private mutating func commune(_ text: String) -> String {
    if let known = communes[text] { return known }
    let place = resolver.parse(TextNormalizer.normalized(text), within: reporting)
    let commune = place?.commune ?? ""
    communes[text] = commune
    return commune
  }
}
