/// The words around numbers, folded.
enum NumberWords {
  static let qualifiers: [([StaticString], NumberReading.Qualifier)] = [
    (["khong duoi", "it nhat", "hon", "tren", "tro len"], .over),
    (["khong qua", "gan", "duoi"], .almost),
    (["khoang", "uoc tinh", "uoc", "xap xi", "chung"], .about),
  ]
  static let dong: [StaticString] = ["dong", "d", "vnd"]
  static let organisations: [StaticString] = [
    "doanh nghiep", "to chuc", "cong ty", "hop tac xa", "don vi", "co quan",
  ]
  static let foreignMoney: [StaticString] = ["usd", "eur", "euro", "do la"]
}
