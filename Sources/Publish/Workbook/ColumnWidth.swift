/// Widths of a table's columns, in characters of the workbook's default font.
enum ColumnWidth {
  private static let padding = 2.0
  /// A heading should need no more lines than this.
  private static let headingLines = 3.0
  private static let widestHeading = 45.0

  /// The width of every column of `table`, together at least `minimum`: the first column of words
  /// takes what is left over, else the last column.
  static func all(of table: SheetContent, minimum: Double) -> [Double] {
    var widths = table.columns.indices.map { column in
      of(table.columns[column], cells: table.rows.lazy.map { $0.cells[column] })
    }
    let spare = minimum - widths.reduce(0, +)
    if spare > 0 {
      let wide = table.columns.firstIndex { $0.kind == .text } ?? widths.count - 1
      widths[wide] += spare
    }
    return widths
  }

  /// The width of `column`: wide enough for its numbers and for the longest word of its heading, its
  /// own wish kept as far as that allows, its text bounded because it wraps.
  ///
  /// - Complexity: O(number of characters in the column).
  static func of(_ column: ColumnContent, cells: some Sequence<CellContent>) -> Double {
    let bounds = bounds(of: column.kind)
    var needed = heading(column.heading)
    var wanted = bounds.lowerBound
    for cell in cells {
      switch cell {
      case .text(let text) where wanted < bounds.upperBound:
        wanted = max(wanted, TextWidth.of(text) * TextWidth.bold + padding)
      case .text: break
      case .number(let number): needed = max(needed, of(number, kind: column.kind))
      case .empty: break
      }
    }
    wanted = min(column.width.map(Double.init) ?? wanted, bounds.upperBound)
    return max(needed, wanted).rounded(.up)
  }

  private static func bounds(of kind: ColumnContent.Kind) -> ClosedRange<Double> {
    switch kind {
    case .code: 8...16
    case .text: 10...45
    case .integer, .decimal: 9...20
    }
  }

  private static func heading(_ text: String) -> Double {
    let longestWord = text.split(separator: " ").map { TextWidth.of($0) }.max() ?? 0
    let width = max(longestWord, TextWidth.of(text) / headingLines) * TextWidth.bold + padding
    return min(width, widestHeading)
  }

  /// The width of a number's digits, its separators of thousands, its sign and its decimals.
  ///
  /// Never bounded: a number that does not fit is shown as `####`.
  private static func of(_ number: Double, kind: ColumnContent.Kind) -> Double {
    let places = if case .decimal(let places) = kind { places + 1 } else { 0 }
    let digits = String(Int64(number.magnitude.rounded())).utf8.count
    let sign = number < 0 ? 1 : 0
    let characters = digits + (digits - 1) / 3 + sign + places
    return Double(characters) * TextWidth.digit * TextWidth.bold + padding
  }
}
