/// How large the records of a text may be before they are set aside instead of divided.
///
/// A record past a limit is not lost: it stands in the table as one damaged record with its position.
/// The defaults lie far beyond any cell, row or sheet that a person wrote (a cell of a spreadsheet
/// holds 32,767 letters, a sheet 16,384 columns and 1,048,576 rows) and keep what a hostile text of
/// 50 MB costs below 100 MB beside the text.
public struct RecordLimits: Hashable, Sendable {
  /// Most bytes of one field, its quotes taken off.
  public var bytesPerField: Int
  /// Most fields of one record.
  public var fieldsPerRecord: Int
  /// Most bytes one record may span, its line end included.
  public var bytesPerRecord: Int
  /// Most physical lines one record may span.
  public var linesPerRecord: Int
  /// Most records of one table.
  public var records: Int
  /// Most fields of one table.
  public var fields: Int
  /// Most bytes of one text, at most 4 GiB − 1; what stands behind is not read.
  public var textBytes: Int

  /// How much of a record past a limit is kept as its text, in bytes.
  public static let bytesKept = 4096

  /// Limits, the defaults those for texts of unknown origin.
  public init(
    bytesPerField: Int = 256 << 10, fieldsPerRecord: Int = 16_384, bytesPerRecord: Int = 1 << 20,
    linesPerRecord: Int = 200, records: Int = 2_000_000, fields: Int = 16_000_000,
    textBytes: Int = 2 << 30
  ) {
    self.bytesPerField = bytesPerField
    self.fieldsPerRecord = fieldsPerRecord
    self.bytesPerRecord = bytesPerRecord
    self.linesPerRecord = linesPerRecord
    self.records = records
    self.fields = fields
    self.textBytes = textBytes
  }

  /// For files this program wrote itself: any number of rows of any size.
  public static let unlimited = RecordLimits(
    bytesPerField: .max, fieldsPerRecord: .max, bytesPerRecord: .max, linesPerRecord: .max,
    records: .max, fields: .max, textBytes: Int(UInt32.max))
}
