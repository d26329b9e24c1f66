/// What becomes of a return as a whole.
public enum ReturnStatus: String, CaseIterable, Sendable {
  /// Its rows are used.
  case current
  /// A newer return, or the same bytes, stand in its place.
  case superseded
  /// It is newer, but too small to be believed; the older one stays.
  case held
  /// Nothing can be made of it.
  case rejected
}

/// What is known of one return before its rows are looked at.
public struct ReturnProfile: Sendable {
  /// Path relative to the input folder.
  public var path: String
  /// SHA-256 of the file as it arrived, hexadecimal.
  public var sha256: String
  /// Size of the file as it arrived.
  public var fileBytes: Int
  /// Size after decompression.
  public var textBytes: Int
  /// What holds it: `plain`, `gzip`, `zip` and the like.
  public var container: String
  /// How its letters were read.
  public var letters: ReadEncoding
  /// `,` `;` or `tab`.
  public var delimiter: String
  /// 1-based line of the header, 0 without one.
  public var headerLine: Int
  /// Columns of the header that have a field, and their number in all.
  public var mappedColumns: Int
  /// Number of columns.
  public var columns: Int
  /// How its columns differ from the form's.
  public var drift: ColumnDrift
  /// The period it reports for.
  public var period: ReportingPeriod?
  /// The unit that reports.
  public var unit: Place
  /// Whether only the province's folder tells the unit, in which returns of any unit may lie.
  public var isUnitOfFolder: Bool
  /// Whether the unit is the centre.
  public var isCentre: Bool
  /// Counter of resent versions: 1, or 2 for `_v2` and `lần 2`.
  public var version: Int
  /// Date in its title or signature lines.
  public var date: PartialDate?
  /// How many đồng one unit of the state-funding column is: 1,000,000 unless header or title says
  /// otherwise.
  public var stateFundingUnit: Int
  /// The same for the own-funding column.
  public var ownFundingUnit: Int
  /// Non-blank records, header lines apart.
  public var records: Int
  /// Records that are data.
  public var dataRecords: Int
  /// What becomes of it.
  public var status: ReturnStatus
  /// Rule that decided the status, empty for a current return.
  public var reason: String

  /// A profile of a file of which nothing is known yet.
  public init(path: String, sha256: String, fileBytes: Int) {
    self.path = path
    self.sha256 = sha256
    self.fileBytes = fileBytes
    textBytes = 0
    container = ""
    letters = ReadEncoding()
    delimiter = ""
    headerLine = 0
    mappedColumns = 0
    columns = 0
    drift = ColumnDrift()
    unit = Place()
    isUnitOfFolder = false
    isCentre = false
    version = 1
    stateFundingUnit = 1_000_000
    ownFundingUnit = 1_000_000
    records = 0
    dataRecords = 0
    status = .current
    reason = ""
  }

  /// Whether the unit that reports is known.
  public var hasUnit: Bool { isCentre || unit.level != nil }

  /// Code of the reporting unit as tables print it: `TW`, or the deepest unit code.
  public var unitCode: String { isCentre ? Partition.centre : unit.code }

  /// The partition of the reporting unit.
  public var partition: String { isCentre ? Partition.centre : unit.province }
}
