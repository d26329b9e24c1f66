import Linkage
import VietnameseText

/// A cell with a date.
enum DateCell {
  /// A date written year first, or as people write it: day before month; missing when it is neither.
  static func day(_ cell: [UInt8]) -> DayColumn.Day {
    let day = cell.withUnsafeBufferPointer { DayColumn.Day($0) }
    if day != .missing || cell.isEmpty { return day }
    let reading = DateReader.read(
      cell.span, contextYear: nil, excelSerial: false, system1904: false)
    guard reading.outcome == .date, reading.year > 0 else { return .missing }
    return DayColumn.Day(year: reading.year, month: reading.month, day: reading.day)
  }

  /// The date year first, as far as it is known; the cell itself when it is no date.
  static func text(_ cell: [UInt8]) -> [UInt8] {
    let day = day(cell)
    let isWritten = cell.count == 10 && cell[4] == UInt8(ascii: "-")
    if day == .missing || isWritten { return cell }
    var text = digits(day.year, 4)
    for part in [day.month, day.day] where part > 0 {
      text.append(UInt8(ascii: "-"))
      text += digits(part, 2)
    }
    return text
  }

  private static func digits(_ number: Int, _ count: Int) -> [UInt8] {
    var (digits, rest) = ([UInt8](repeating: 0x30, count: count), number)
    for place in digits.indices.reversed() {
      digits[place] += UInt8(rest % 10)
      rest /= 10
    }
    return digits
  }
}
