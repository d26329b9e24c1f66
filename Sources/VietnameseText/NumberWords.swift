/// The words around numbers, folded.
enum NumberWords {
  static let qualifiers: [([StaticString], NumberReading.Qualifier)] = [
    (["khong duoi", "it nhat", "hon", "tren", "tro len"], .over),
    (["khong qua", "gan", "duoi"], .almost),
    (["khoang", "uoc tinh", "uoc", "xap xi", "chung"], .about),
  ]
  static let dong: [StaticString] = ["dong", "d", "vnd"]
  static let persons: [StaticString] = ["hv", "hoi vien", "nguoi", "dv", "dang vien"]
  static let organisations: [StaticString] = [
    "doanh nghiep", "to chuc", "cong ty", "hop tac xa", "don vi", "co quan",
  ]
  /// What is counted instead of what was asked for: `12 chi hội` are no members.
  static let subUnits: [StaticString] = ["chi hoi", "phan hoi", "to hoi", "hoi co so", "chi bo"]
  static let foreignMoney: [StaticString] = ["usd", "eur", "euro", "do la"]
}
