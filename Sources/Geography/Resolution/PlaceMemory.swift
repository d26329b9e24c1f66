import Register
import VietnameseText

/// Remembers what cells say of places: the same few stand in most rows of a return.
///
/// Answers do not depend on it, only their cost. It stays small whatever the cells hold.
public struct PlaceMemory: Sendable {
  /// One for each column: those of the levels, and that of any level.
  private var columns = [Column](repeating: Column(), count: AdministrativeLevel.allCases.count + 1)

  /// The cells of a column that were read, with what was found.
  private struct Column {
    var texts = TextTable()
    var cells: [PlaceCell] = []
  }

  private static let mostTexts = 4096
  private static let mostBytes = 1 << 18

  /// Remembers nothing yet.
  public init() {}

  /// What a cell of a column says, read now or before.
  mutating func cell(
    _ text: String, column level: AdministrativeLevel?, reading reader: TermReader
  ) -> PlaceCell {
    let column = level.map { Int($0.rawValue) } ?? AdministrativeLevel.allCases.count
    let bytes = text.utf8.span
    if let number = columns[column].texts.number(of: bytes) {
      return columns[column].cells[number]
    }
    let cell = PlaceCell(text, column: level, reading: reader)
    if Self.isFull(columns[column].texts, bytes) { columns[column] = Column() }
    _ = columns[column].texts.insert(bytes)
    columns[column].cells.append(cell)
    return cell
  }

  private static func isFull(_ texts: TextTable, _ text: Span<UInt8>) -> Bool {
    texts.count >= mostTexts || texts.byteCount + text.count > mostBytes
  }
}
