public import Compression
public import Geography
public import Register

/// One file as it arrived.
public struct ReturnFile: Sendable {
  /// Path relative to the input folder.
  public var path: String
  /// Content, nil when the operating system would not give it.
  public var bytes: [UInt8]?
  /// SHA-256 of the content, hexadecimal.
  public var sha256: String

  /// A file.
  public init(path: String, bytes: [UInt8]?, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
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
  /// How far files may inflate.
  public var limit: InflationLimit

  /// A configuration.
  public init(
    synonyms: HeaderSynonyms, vocabulary: RowVocabulary, units: AdministrativeUnits,
    resolver: PlaceResolver, limit: InflationLimit
  ) {
    self.synonyms = synonyms
    self.vocabulary = vocabulary
    self.units = units
    self.resolver = resolver
    self.limit = limit
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
