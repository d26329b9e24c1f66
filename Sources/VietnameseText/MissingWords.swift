/// What people write where they have nothing to write.
enum MissingWords {
  /// What a cell without any digit says.
  enum Meaning {
    case blank
    case missing
    case none
    case unclear
  }

  /// The meaning of a folded cell that holds no digit.
  static func meaning(_ cell: CellCursor) -> Meaning {
    if cell.bytes.isEmpty { return .blank }
    if cell.bytes.allSatisfy(isPlaceholder) { return .missing }
    var cursor = cell
    if cursor.take(words: "chua") || cursor.take(anyOf: unknown) { return .missing }
    if cursor.take(anyOf: none), cursor.isAtEnd { return .none }
    return .unclear
  }

  private static let none: [StaticString] = ["khong co", "khong", "ko co", "ko"]
  private static let unknown: [StaticString] = [
    "n/a", "khong ro", "khong xac dinh", "khong biet", "khong thong ke", "khong nho",
    "khong co so lieu", "khong co thong tin", "ko ro",
  ]

  private static func isPlaceholder(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "?"), 0x20: true
    default: false
    }
  }
}
