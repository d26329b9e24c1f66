/// The records of one file: every field's bytes in one arena, with the place each record came from.
///
/// Fields are read as `table.bytes.span.extracting(table.field(record, column))`; nothing is copied.
public struct RecordTable: Sendable {
  /// Why a record could not be divided into fields.
  public enum Damage: UInt8, Sendable {
    /// Quotes are not doubled, not closed before a delimiter, or stand inside a bare field.
    case brokenQuotes = 1
    /// A quoted field never ends, or runs past the limit.
    case openQuote = 2
  }

  /// Fields back to back, quotes taken off.
  public internal(set) var bytes: [UInt8] = []
  /// End of each field in `bytes`; a field starts where the one before it ends.
  var fieldEnds: [UInt32] = []
  /// End of each record in `fieldEnds`.
  var recordEnds: [UInt32] = []
  /// 1-based physical line on which each record starts.
  public internal(set) var lines: [UInt32] = []
  /// Byte offset at which each record starts.
  public internal(set) var offsets: [UInt32] = []
  /// Records that could not be parsed, by record number; such a record has its raw line as one field.
  public internal(set) var damage: [Int: Damage] = [:]

  /// How many records there are.
  public var count: Int { recordEnds.count }

  /// How many fields record `record` has.
  public func fieldCount(_ record: Int) -> Int {
    Int(recordEnds[record]) - firstField(record)
  }

  /// Where field `column` of `record` lies in `bytes`; both must exist.
  public func field(_ record: Int, _ column: Int) -> Range<Int> {
    let index = firstField(record) + column
    return (index == 0 ? 0 : Int(fieldEnds[index - 1]))..<Int(fieldEnds[index])
  }

  /// The field as text; invalid UTF-8 shows as U+FFFD.
  ///
  /// For rare use, never in a loop over rows.
  public func text(_ record: Int, _ column: Int) -> String {
    String(decoding: bytes[field(record, column)], as: UTF8.self)
  }

  /// Whether no field of the record holds anything but blanks.
  public func isBlank(_ record: Int) -> Bool {
    let first = firstField(record)
    let start = first == 0 ? 0 : Int(fieldEnds[first - 1])
    let end = recordEnds[record] == 0 ? 0 : Int(fieldEnds[Int(recordEnds[record]) - 1])
    return isBlank(start..<end)
  }

  /// Whether field `column` of `record` holds nothing but blanks; both must exist.
  public func isBlank(_ record: Int, _ column: Int) -> Bool { isBlank(field(record, column)) }

  private func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // NBSP is a blank too: clerks' forms are full of it.
      if byte == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 {
        index += 2
        continue
      }
      guard byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) else { return false }
      index += 1
    }
    return true
  }

  private func firstField(_ record: Int) -> Int { record == 0 ? 0 : Int(recordEnds[record - 1]) }
}
