/// Writes RFC 4180 text into one growing buffer: comma, LF, quotes only where needed.
public struct CSVWriter: Sendable {
  /// What has been written so far, as a copy.
  public var bytes: [UInt8] { Array(buffer[..<used]) }
  /// The text, and behind it room for more.
  private var buffer: [UInt8] = []
  private var used = 0
  private var isAtStart = true
  /// Where the row being written starts in `buffer`.
  private var rowStart: Int
  /// Rows ended so far, the header included.
  public private(set) var rows = 0
  private let defusesFormulas: Bool

  /// An empty text.
  ///
  /// - Parameters:
  ///   - byteOrderMark: Write U+FEFF first, for files that people open in Excel.
  ///   - defusesFormulas: Put an apostrophe before text that a spreadsheet would run as a formula.
  public init(byteOrderMark: Bool = false, defusesFormulas: Bool = false) {
    buffer = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    used = buffer.count
    rowStart = used
    self.defusesFormulas = defusesFormulas
  }

  /// How many bytes have been written since the start, or since they were last handed out.
  public var count: Int { used }

  /// Makes room ahead, to spare moving the text while it grows.
  public mutating func reserve(_ count: Int) { makeRoom(count) }

  /// Hands out the rows written so far and starts again empty; called between two rows.
  public mutating func take() -> [UInt8] {
    var text: [UInt8] = []
    swap(&text, &buffer)
    text.removeLast(text.count - used)
    used = 0
    rowStart = 0
    return text
  }

  /// Writes one field of text.
  public mutating func field(_ text: String) {
    if text.utf8.isEmpty { return emptyField() }
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      var text = text
      text.withUTF8 { append($0) }
    }
  }

  /// Writes one field of bytes that are UTF-8 already.
  public mutating func field(_ text: Span<UInt8>) {
    if text.isEmpty { return emptyField() }
    text.withUnsafeBufferPointer { append($0) }
  }

  /// Writes one whole number.
  public mutating func field(_ number: Int) { write(0) { $0.number(number) } }

  /// Writes one whole number, or an empty field.
  public mutating func field(_ number: Int?) {
    if let number { field(number) } else { emptyField() }
  }

  /// Ends the row.
  ///
  /// A row of one empty field is written `""`, because readers pass over blank lines.
  public mutating func endRow() {
    makeRoom(FieldWriter.room)
    if !isAtStart && used == rowStart {
      put(0x22)
      put(0x22)
    }
    put(0x0A)
    rowStart = used
    rows += 1
    isAtStart = true
  }

  /// Writes a whole row of text.
  public mutating func row(_ fields: [String]) {
    for text in fields { field(text) }
    endRow()
  }

  /// Writes a field of nothing; a comma where one belongs.
  public mutating func emptyField() {
    if isAtStart { return isAtStart = false }
    makeRoom(FieldWriter.room)
    put(0x2C)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    buffer[used] = byte
    used += 1
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if defusesFormulas, let defused = FormulaText.defused(text) {
      return defused.withUnsafeBufferPointer { text in write(text.count) { $0.text(text) } }
    }
    write(text.count) { $0.text(text) }
  }

  /// Writes a delimiter where one belongs, and a field of so many bytes.
  @inline(__always)
  private mutating func write(_ count: Int, _ body: (inout FieldWriter) -> Void) {
    makeRoom(FieldWriter.room + 2 * count)
    let isFirst = isAtStart
    let start = used
    isAtStart = false
    used = buffer.withUnsafeMutableBytes { bytes in
      var field = FieldWriter(bytes, start)
      if !isFirst { field.put(0x2C) }
      body(&field)
      return field.end
    }
  }

  @inline(__always)
  private mutating func makeRoom(_ count: Int) {
    if buffer.count - used < count { enlarge(count) }
  }

  private mutating func enlarge(_ count: Int) {
    let more = max(count, buffer.count, 4096)
    buffer.append(contentsOf: repeatElement(0, count: more))
  }
}
