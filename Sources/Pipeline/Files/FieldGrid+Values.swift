import CSV
import Glibc
import Register

/// What stands in a field, decoded.
extension FieldGrid {
  /// The text, without quotes.
  func text(_ row: Int, _ column: Int) -> String {
    let field = self[row, column]
    guard !field.isEmpty else { return "" }
    guard isQuoted(field) else {
      return String(decoding: bytes[field], as: UTF8.self)
    }
    return String(decoding: unquoted(field), as: UTF8.self)
  }

  /// Hands out the bytes of a field, without quotes.
  func withBytes(_ row: Int, _ column: Int, _ body: (Span<UInt8>) -> Void) {
    let field = self[row, column]
    if isQuoted(field) {
      let text = unquoted(field)
      body(text.span)
    } else {
      body(bytes.span.extracting(field))
    }
  }

  /// Whether a field stands in quotes.
  func isQuoted(_ field: Range<Int>) -> Bool {
    !field.isEmpty && bytes[field.lowerBound] == 0x22
  }

  /// The bytes of a quoted field: within its quotes, doubled ones taken once.
  private func unquoted(_ field: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var index = field.lowerBound + 1
    while index < field.upperBound - 1 {
      text.append(bytes[index])
      index += bytes[index] == 0x22 ? 2 : 1
    }
    return text
  }

  /// Whether the field holds these bytes as they would be written.
  func holds(_ text: [UInt8], _ row: Int, _ column: Int) -> Bool {
    let field = self[row, column]
    return field.count == text.count && bytes[field].elementsEqual(text)
  }

  /// Whether the bytes in `field` are those of another grid in `other`.
  func isSame(_ field: Range<Int>, as other: Range<Int>, in grid: FieldGrid) -> Bool {
    guard field.count == other.count else { return false }
    return bytes.withUnsafeBytes { left in
      grid.bytes.withUnsafeBytes { right in Self.areSame(left[field], right[other]) }
    }
  }

  /// Compares bytes that are as many.
  static func areSame(
    _ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>
  ) -> Bool {
    guard let first = UnsafeRawBufferPointer(rebasing: left).baseAddress,
      let second = UnsafeRawBufferPointer(rebasing: right).baseAddress
    else { return true }
    return memcmp(first, second, left.count) == 0
  }

  /// The whole number, nil when the field is empty or holds none.
  func integer(_ row: Int, _ column: Int) -> Int? {
    let field = self[row, column]
    guard !field.isEmpty, bytes[field.lowerBound] == 0x2D else { return number(field, sign: 1) }
    return number(field.lowerBound + 1..<field.upperBound, sign: -1)
  }

  /// The number that stands in some digits, nil when there is anything else or nothing.
  private func number(_ digits: Range<Int>, sign: Int = 1) -> Int? {
    var value = 0
    for index in digits {
      let digit = Int(bytes[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(sign * digit)
      if overflow || carry { return nil }
      value = sum
    }
    return digits.isEmpty ? nil : value
  }

  /// `yes`, `no` or nothing.
  func flag(_ row: Int, _ column: Int) -> Bool? {
    let field = self[row, column]
    return field.isEmpty ? nil : bytes[field.lowerBound] == 0x79
  }

  /// A date as far as it is known.
  func date(_ row: Int, _ column: Int) -> PartialDate? {
    let field = self[row, column]
    let start = field.lowerBound
    switch field.count {
    case 0: return nil
    case 10:
      guard let year = number(start..<start + 4), let month = number(start + 5..<start + 7),
        let day = number(start + 8..<start + 10), bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D
      else { return nil }
      return PartialDate(year: year, month: month, day: day)
    default: return PartialDate(iso: text(row, column))
    }
  }

  /// A term of office.
  func term(_ row: Int, _ column: Int) -> Term? {
    let field = self[row, column]
    let start = field.lowerBound
    guard field.count == 9, bytes[start + 4] == 0x2D else {
      return field.isEmpty ? nil : Term(code: text(row, column))
    }
    guard let from = number(start..<start + 4), let to = number(start + 5..<start + 9), from <= to
    else { return nil }
    return Term(from: from, to: to)
  }
}

extension CSVWriter {
  /// Writes a field of another file as it stands there.
  mutating func field(_ grid: FieldGrid, _ row: Int, _ column: Int) {
    grid.withBytes(row, column) { field($0) }
  }
}
