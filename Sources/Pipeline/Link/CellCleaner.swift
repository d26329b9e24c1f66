import Linkage
import VietnameseText

/// Makes the cells of one column comparable, each into the same buffer.
struct CellCleaner {
  private let cleaning: LinkColumn.Cleaning
  /// The cell last cleaned.
  private(set) var cell: [UInt8] = []
  private var normal: [UInt8] = []

  init(_ cleaning: LinkColumn.Cleaning) { self.cleaning = cleaning }

  /// Starts a new cell.
  mutating func reset() { cell.removeAll(keepingCapacity: true) }

  /// Appends the comparable form of a field; whether that is more than nothing.
  mutating func append(_ field: Span<UInt8>) -> Bool {
    let before = cell.count
    switch cleaning {
    case .plain: appendPlain(field)
    case .words:
      Self.normalise(field, &normal)
      Self.appendKey(normal, folding: false, &cell)
    case .folded:
      Self.normalise(field, &normal)
      Self.appendKey(normal, folding: true, &cell)
    case .digits:
      for index in field.indices where 0x30...0x39 ~= field[index] { cell.append(field[index]) }
    case .none: field.withUnsafeBufferPointer { cell.append(contentsOf: $0) }
    }
    return cell.count > before
  }

  /// Puts a blank between two parts of a cell.
  mutating func separate() { cell.append(UInt8(ascii: " ")) }

  private static func normalise(_ field: Span<UInt8>, _ normal: inout [UInt8]) {
    normal.removeAll(keepingCapacity: true)
    _ = TextNormalizer.append(field, to: &normal)
  }

  private static func appendKey(_ normal: [UInt8], folding: Bool, _ cell: inout [UInt8]) {
    if folding {
      MatchKey.appendFolded(normal.span, to: &cell)
    } else {
      MatchKey.appendAccented(normal.span, to: &cell)
    }
  }

  /// Small letters, single blanks between words, none at the ends.
  private mutating func appendPlain(_ field: Span<UInt8>) {
    let start = cell.count
    for index in field.indices {
      let byte = field[index]
      if byte >= 0x80 {
        cell.removeLast(cell.count - start)
        return appendRare(field)
      }
      if byte <= 0x20 {
        if cell.count > start, cell[cell.count - 1] != 0x20 { cell.append(0x20) }
      } else {
        cell.append(0x41...0x5A ~= byte ? byte + 0x20 : byte)
      }
    }
    if cell.count > start, cell[cell.count - 1] == 0x20 { cell.removeLast() }
  }

  private mutating func appendRare(_ field: Span<UInt8>) {
    Self.normalise(field, &normal)
    cell.append(contentsOf: String(decoding: normal, as: UTF8.self).lowercased().utf8)
  }
}
