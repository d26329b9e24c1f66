/// The records of one text: the text as it was read, and where in it every field ends.
///
/// Fields are read as `table.bytes.span.extracting(table.field(record, column))`; nothing is copied.
/// A field costs four bytes beside the text, a record twelve.
public struct RecordTable: Sendable {
  /// The text, but for doubled quotes.
  ///
  /// In a quoted field that held such, one of each pair is taken off, and what that leaves over behind
  /// its closing quote is filled with NUL.
  public internal(set) var bytes: [UInt8] = []
  /// Where each field ends in `bytes`, closing quote included; the next field of the record starts
  /// behind the delimiter that stands there.
  @usableFromInline var fieldEnds: [UInt32] = []
  /// End of each record in `fieldEnds`.
  @usableFromInline var recordEnds: [UInt32] = []
  /// 1-based physical line on which each record starts.
  public internal(set) var lines: [UInt32] = []
  /// Byte offset at which each record starts in the text that was divided; counted on from 0 again
  /// past 4 GiB.
  public internal(set) var offsets: [UInt32] = []
  /// Where each record starts in the file, if that is not the text that `bytes` holds.
  var originals: [UInt32]?
  /// Records that were not divided, by record number; such a record has its raw text as one field,
  /// cut to ``RecordLimits/bytesKept`` when it is past a limit.
  public internal(set) var damage = DamageList()
  /// Records that were divided although fields of theirs hold quotes that are not doubled, as
  /// ``CSVDialect/allowsBareQuotes`` has it.
  public internal(set) var bareQuotes = RecordList()
  /// How many records the last one stands for when its damage is ``Damage/beyondLimit``, else 0.
  public internal(set) var recordsBeyondLimit = 0
  /// Records that hold doubled quotes, until these are taken off.
  var doubled: [UInt32] = []
  /// Offset in the file of `bytes[0]`.
  @usableFromInline var origin: UInt32 = 0
  @usableFromInline var quote: UInt8 = 0x22

  /// An empty table.
  public init() {}

  /// How many records there are.
  public var count: Int { recordEnds.count }

  /// How many fields record `record` has.
  @inlinable
  public func fieldCount(_ record: Int) -> Int {
    Int(recordEnds[record]) - firstField(record)
  }

  /// Byte offset at which a record starts in its file.
  public func offset(_ record: Int) -> Int { Int(originals?[record] ?? offsets[record]) }

  /// Where field `column` of `record` lies in `bytes`, without its quotes; both must exist.
  @inlinable
  public func field(_ record: Int, _ column: Int) -> Range<Int> {
    let raw = rawField(record, column)
    guard !raw.isEmpty, bytes[raw.lowerBound] == quote else { return raw }
    return withoutQuotes(raw, record)
  }

  /// The field as text; invalid UTF-8 shows as U+FFFD.
  ///
  /// For rare use, never in a loop over rows.
  public func text(_ record: Int, _ column: Int) -> String {
    String(decoding: bytes[field(record, column)], as: UTF8.self)
  }

  /// Whether no field of the record holds anything but blanks.
  public func isBlank(_ record: Int) -> Bool {
    for column in 0..<fieldCount(record) where !isBlank(record, column) { return false }
    return true
  }

  /// Whether field `column` of `record` holds nothing but blanks; both must exist.
  @inlinable
  public func isBlank(_ record: Int, _ column: Int) -> Bool {
    let range = field(record, column)
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

  @inlinable
  func firstField(_ record: Int) -> Int { record == 0 ? 0 : Int(recordEnds[record - 1]) }

  /// Where the field lies with its quotes.
  @inlinable
  func rawField(_ record: Int, _ column: Int) -> Range<Int> {
    let index = firstField(record) + column
    let start = column == 0 ? Int(offsets[record] &- origin) : Int(fieldEnds[index - 1]) + 1
    return start..<Int(fieldEnds[index])
  }

  /// Quotes stand around it unless its record is damaged; behind the closing one NUL may follow.
  @usableFromInline
  func withoutQuotes(_ raw: Range<Int>, _ record: Int) -> Range<Int> {
    if !damage.isEmpty, damage[record] != nil { return raw }
    var end = raw.upperBound - 1
    while bytes[end] != quote { end -= 1 }
    return (raw.lowerBound + 1)..<end
  }
}
