import Register
import VietnameseText

/// `row-words.csv`, `name-words.csv`, `note-words.csv`, `person-words.csv`: words, and what each is used
/// for.
enum WordFile {
  /// Reads one of them.
  ///
  /// - Parameters:
  ///   - key: Its key under `files:`.
  ///   - column: Name of its first column.
  ///   - uses: What may stand there.
  /// - Returns: Use and words of each row.
  static func read(
    _ folder: TableFolder, _ key: String, column: String = "use", uses: [String]
  ) throws(RunError) -> [[String]] {
    let rows = try folder.rows(key, [column, "words"])
    for (index, row) in rows.enumerated() {
      let place = "\(folder.path(key)):\(index + 2)"
      guard uses.contains(row[0]) else {
        throw RunError(
          .configuration, "CONFIG-WORD", "Không có '\(row[0])' trong cột \(column).", at: place,
          remedy: NearestWord.of(row[0], among: uses).map { "Có phải là '\($0)'?" }
            ?? "Dùng một trong: \(uses.joined(separator: ", ")).")
      }
      // One letter is too little to tell a word by.
      guard MatchKey.folded(TextNormalizer.normalized(row[1])).utf8.count >= 2 else {
        throw RunError(
          .configuration, "CONFIG-WORD", "Cột words trống hoặc chỉ có một chữ.", at: place,
          remedy: "Ghi từ hai chữ cái trở lên, hoặc xóa dòng này.")
      }
    }
    return rows
  }
}
