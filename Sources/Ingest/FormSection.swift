import Register

/// A part of a sheet below one header: what its columns mean.
struct FormSection {
  let header: Header
  let classifier: RowClassifier
  /// Column of each field, -1 without one.
  let columns: [Int]
  /// Columns that carry no field, or one that an earlier column carries.
  let others: [Int]

  init(_ header: Header, _ vocabulary: RowVocabulary) {
    let columns = header.columns
    self.header = header
    self.columns = columns
    classifier = RowClassifier(vocabulary: vocabulary, header: header)
    others = header.texts.indices.filter { column in
      guard let field = header.fields[column] else { return true }
      return columns[field.rawValue] != column
    }
  }
}
