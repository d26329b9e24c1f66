/// Who divides records into fields.
///
/// Both ways give the same table; tests hold them together.
public enum Splitting: Sendable {
  /// A plain scan where there is nothing to judge, libcsv elsewhere.
  case plainFirst
  /// libcsv for every record, for audits.
  case libcsvOnly
}
