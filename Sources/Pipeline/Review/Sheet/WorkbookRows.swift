import Compression

/// Reads a sheet of an Excel workbook (ECMA-376 part 1, 18.3): texts and numbers, no formulas.
struct WorkbookRows {
  private var parts: [String: [UInt8]]
  private var texts: [String] = []

  /// A review sheet of ten thousand pairs has a few megabytes.
  private static let limit = InflationLimit(
    bytes: 512 << 20, ratio: 300, compressed: 128 << 20, members: 1000)

  /// Opens a workbook.
  ///
  /// - Throws: `CompressionError` when it cannot be opened safely.
  init(_ bytes: [UInt8]) throws(CompressionError) {
    parts = try WorkbookParts.read(ByteStore(bytes), limit: Self.limit) { name in
      name.hasPrefix("xl/") && (name.hasSuffix(".xml") || name.hasSuffix(".rels"))
        && !name.contains("/theme/")
    }
  }

  /// The rows of the sheet of that name, else of the first sheet; nil when the workbook is broken.
  mutating func rows(ofSheet name: String) -> SheetRows? {
    guard readTexts(), let path = path(ofSheet: name), let part = parts[path] else { return nil }
    return rows(part)
  }

  /// The part of a sheet: named in the workbook by a relation that another part resolves.
  private func path(ofSheet name: String) -> String? {
    guard let workbook = parts["xl/workbook.xml"], let rels = parts["xl/_rels/workbook.xml.rels"]
    else { return nil }
    var (first, wanted): (String?, String?)
    let isRead = XMLEvents.walk(workbook) { element, attributes in
      guard element == "sheet" else { return }
      let id = attributes["r:id"] ?? attributes["id"]
      if first == nil { first = id }
      if attributes["name"] == name { wanted = id }
    }
    guard isRead, let id = wanted ?? first else { return nil }
    var target: String?
    let isResolved = XMLEvents.walk(rels) { element, attributes in
      if element == "Relationship", attributes["Id"] == id { target = attributes["Target"] }
    }
    guard isResolved, let target else { return nil }
    return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
  }

  /// The texts that cells refer to by number; readings for the pronunciation are no part of them.
  private mutating func readTexts() -> Bool {
    guard let part = parts["xl/sharedStrings.xml"] else { return true }
    var (texts, text): ([String], String) = ([], "")
    var (isText, readings) = (false, 0)
    let isWhole = XMLEvents.walk(part) { element, _ in
      if element == "si" { text = "" }
      if element == "rPh" { readings += 1 }
      if element == "t" { isText = readings == 0 }
    } closed: { element in
      if element == "si" { texts.append(text) }
      if element == "rPh" { readings -= 1 }
      if element == "t" { isText = false }
    } text: { found in
      if isText { text += found }
    }
    self.texts = texts
    return isWhole
  }

  private func rows(_ part: [UInt8]) -> SheetRows? {
    var sheet = SheetRows()
    var cell = SheetCell()
    let isWhole = XMLEvents.walk(part) { element, attributes in
      switch element {
      case "row":
        let next = (sheet.rows.last?.number ?? 0) + 1
        sheet.rows.append(.init(number: attributes["r"].flatMap { Int($0) } ?? next, cells: [:]))
      case "c": cell = SheetCell(attributes)
      case "v", "t": cell.isValue = true
      default: break
      }
    } closed: { element in
      if element == "v" || element == "t" { cell.isValue = false }
      guard element == "c", let column = cell.column, !sheet.rows.isEmpty else { return }
      let text = cell.text(texts)
      if !text.isEmpty { sheet.rows[sheet.rows.count - 1].cells[column] = text }
    } text: { found in
      if cell.isValue { cell.value += found }
    }
    return isWhole ? sheet : nil
  }
}

/// A cell while its element is read.
private struct SheetCell {
  var column: Int?
  var isValue = false
  var value = ""
  private var type = ""

  init() {}

  init(_ attributes: [String: String]) {
    column = Self.column(attributes["r"] ?? "")
    type = attributes["t"] ?? ""
  }

  /// The column of `AB12`, counted from 0; nil past the last one of a sheet.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte - 0x40)
      if column > 16_384 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// The text: looked up when the cell names one of the workbook's texts by number.
  func text(_ texts: [String]) -> String {
    guard type == "s" else { return value }
    guard let number = Int(value), texts.indices.contains(number) else { return "" }
    return texts[number]
  }
}
