public import Register
import VietnameseText

/// The spellings of coded fields, read from `codes.csv`.
public struct CodeSpellings: Sendable {
  private let codes: [ReturnField: [String: String]]

  /// Builds the list.
  ///
  /// - Parameter rows: `field,code,spelling` without the header line.
  public init(rows: [[String]]) {
    var codes: [ReturnField: [String: String]] = [:]
    for row in rows where row.count >= 3 {
      guard let field = ReturnField(name: row[0]) else { continue }
      codes[field, default: [:]][Self.key(row[2])] = row[1]
    }
    self.codes = codes
  }

  /// The code of a cell, compared without case, diacritics, punctuation; empty when it says that nothing
  /// is stated (`-`, `chưa rõ`), nil when it is unknown.
  ///
  /// An unknown spelling is looked up again without what it has in brackets (`có (QĐ 68)`) and without
  /// words before it that say nothing (`hoạt động trên địa bàn huyện`, `tổ chức XH-NN`).
  public func code(_ field: ReturnField, _ text: String) -> String? {
    guard let spellings = codes[field] else { return nil }
    if let code = spellings[Self.key(text)] { return code }
    if Self.statesNothing(text) { return "" }
    var key = Self.key(String(text.prefix { $0 != "(" }))[...]
    while !key.isEmpty {
      if let code = spellings[String(key)] { return code }
      guard let filler = Self.fillers.first(where: { key.hasPrefix($0) }) else { return nil }
      key = key.dropFirst(filler.count)
    }
    return nil
  }

  private static func statesNothing(_ text: String) -> Bool {
    let key = MatchKey.folded(text)
    if nothing.contains(key) { return true }
    return key.isEmpty && text.unicodeScalars.allSatisfy { dashes.contains($0) }
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "_", "/", ".", "…", " "]
  private static let nothing: Set<String> = [
    "khong ro", "chua ro", "chua xac dinh", "khong xac dinh", "n a", "chua co thong tin",
  ]

  /// Longer ones first.
  private static let fillers = [
    "hoat dong ", "tren dia ban ", "pham vi ", "don vi ", "to chuc ", "loai hinh ", "trong ",
    "toan ",
    "noi bo ", "thuoc ", "loai ", "nhom ", "hoi ", "cap ", "tc ", "la ", "c ",
  ]

  /// All folded spellings of one field.
  public func spellings(_ field: ReturnField) -> [String] {
    (codes[field] ?? [:]).keys.sorted()
  }

  /// A spelling made only of marks (`-`, `✓`) has no letters to fold and stands for itself.
  private static func key(_ text: String) -> String {
    let normal = TextNormalizer.normalized(text)
    let folded = MatchKey.folded(normal)
    return folded.isEmpty ? normal : folded
  }
}
