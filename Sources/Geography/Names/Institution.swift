import VietnameseText

/// What schools, hospitals and markets are called before their names: `Trường THPT Trần Phú` says
/// nothing of the ward Trần Phú.
enum Institution {
  /// Whether words, folded and without blanks, are such a word.
  static func isCalled(_ words: ArraySlice<UInt8>) -> Bool {
    table.number(of: words.span) != nil
  }

  /// What makes such a word of a folded one that is none yet: `vien` behind `hoc`.
  static func completions(of word: ArraySlice<UInt8>) -> [[UInt8]] {
    words.filter { $0.count > word.count && $0.starts(with: word) }
      .map { Array($0[word.count...]) }
  }

  private static let words = [
    "truong", "thpt", "thcs", "ptth", "ptcs", "ptdt", "trunghoc", "phothong", "coso", "tieuhoc",
    "daihoc", "caodang", "hocvien", "mamnon", "benhvien", "noitru", "cho", "chua",
  ].map { Array($0.utf8) }

  private static let table = {
    var table = TextTable()
    for word in words { _ = table.insert(word.span) }
    return table
  }()
}
