/// Writes RFC 4180 text into one growing buffer: comma, LF, quotes only where needed.
public struct CSVWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8]
  private var isAtStart = true
  /// Where the row being written starts in `bytes`.
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
    bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    rowStart = bytes.count
    self.defusesFormulas = defusesFormulas
  }

  /// Makes room ahead, to spare moving the text while it grows.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Hands out the rows written so far and starts again empty; called between two rows.
  public mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      rowStart = 0
    }
    return bytes
  }

  /// Writes one field of text.
  public mutating func field(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Writes one field of bytes that are UTF-8 already.
  public mutating func field(_ text: Span<UInt8>) {
    separate()
    text.withUnsafeBufferPointer { append($0) }
  }

  /// Writes one whole number.
  public mutating func field(_ number: Int) {
    separate()
    appendDigits(number)
  }

  /// Writes one whole number, or an empty field.
  public mutating func field(_ number: Int?) {
    separate()
    if let number { appendDigits(number) }
  }

  /// Ends the row.
  ///
  /// A row of one empty field is written `""`, because readers pass over blank lines.
  public mutating func endRow() {
    if !isAtStart && bytes.count == rowStart { bytes.append(contentsOf: [0x22, 0x22]) }
    bytes.append(0x0A)
    rowStart = bytes.count
    rows += 1
    isAtStart = true
  }

  /// Writes a whole row of text.
  public mutating func row(_ fields: [String]) {
    for text in fields { field(text) }
    endRow()
  }

  private mutating func separate() {
    if isAtStart { isAtStart = false } else { bytes.append(0x2C) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = defusesFormulas && Self.startsFormula(text)
    let needsQuotes = text.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(0x27) }
    if needsQuotes {
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// `=`, `+`, `-`, `@`, tab and CR start a formula in spreadsheets; a lone dash or a number does not.
  private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, text.count > 1 else { return false }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D: return true
    case 0x2B, 0x2D:
      return !text.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    default: return false
    }
  }

  private mutating func appendDigits(_ number: Int) {
    if number < 0 { bytes.append(0x2D) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
