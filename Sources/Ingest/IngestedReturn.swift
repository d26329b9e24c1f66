public import CSV
public import Compression
public import Geography
public import Register
public import VietnameseText

/// One file as it arrived, or a return out of it.
public struct ReturnFile: Sendable {
  /// Path relative to the input folder; inside an archive, its own path and the return's.
  public var path: String
  /// Content as it arrived, or the text after opening; empty for a refused file.
  public var bytes: [UInt8]
  /// SHA-256 of the file as it arrived, or of a return out of an archive, hexadecimal; empty for a
  /// file that was not read.
  public var sha256: String
  /// Size of the file as it arrived.
  public var fileBytes: Int
  /// Why nothing can be made of it; nil for a file that was read.
  public var refusal: EditRule?
  /// What held it: `plain`, `gzip`, `zip` and the like; empty before it is opened.
  public var container = ""
  /// What was noticed about that.
  public var notes: [EditRule] = []
  /// The records of its text, where they were found while it was inflated.
  var divided: DividedText?

  /// A file that was read.
  public init(path: String, bytes: [UInt8], sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    fileBytes = bytes.count
  }

  /// A file that was not read.
  public init(path: String, refusal: EditRule) {
    self.init(path: path, bytes: [], sha256: "")
    self.refusal = refusal
  }
}

/// How much a return may ask of the machine; beyond it, it is refused with a reason.
public struct ReturnLimits: Sendable {
  /// How large the file may be and how far it may inflate.
  public var inflation: InflationLimit
  /// How large its rows and cells may be.
  public var records: RecordLimits

  /// Limits.
  public init(
    inflation: InflationLimit = InflationLimit(), records: RecordLimits = RecordLimits()
  ) {
    self.inflation = inflation
    self.records = records
  }
}

/// What ingest needs to know of the world; one value for a run.
public struct IngestConfiguration: Sendable {
  /// Header texts and their fields.
  public var synonyms: HeaderSynonyms
  /// Words by which rows are told apart.
  public var vocabulary: RowVocabulary
  /// Administrative units.
  public var units: AdministrativeUnits
  /// Finds places in titles and paths.
  public var resolver: PlaceResolver
  /// How much a return may ask of the machine.
  public var limits: ReturnLimits
  /// Encodings that the pipeline file gives single returns, by path.
  public var encodings: [String: TextEncoding]

  /// A configuration.
  public init(
    synonyms: HeaderSynonyms, vocabulary: RowVocabulary, units: AdministrativeUnits,
    resolver: PlaceResolver, limits: ReturnLimits, encodings: [String: TextEncoding] = [:]
  ) {
    self.synonyms = synonyms
    self.vocabulary = vocabulary
    self.units = units
    self.resolver = resolver
    self.limits = limits
    self.encodings = encodings
  }
}

/// A return taken apart: what it is, its rows, what was noticed.
public struct IngestedReturn: Sendable {
  /// What is known of the return as a whole.
  public var profile: ReturnProfile
  /// Its non-blank records, header lines apart.
  public var rows: RawRows
  /// What was noticed about the return and the form of its rows.
  public var findings: [Finding]
  /// Đồng per unit, for money columns whose header names one.
  var moneyUnits: [ReturnField: Int] = [:]
}
