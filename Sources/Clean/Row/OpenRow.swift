import Register

/// A row whose name was read and whose other cells are being read.
struct OpenRow {
  /// Its number among the rows of its return.
  let number: Int
  var name: ParsedName
  /// What has been read so far.
  var record: TypedRecord
}
