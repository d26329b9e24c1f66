/// The word or abbreviation that says what kind of unit a name belongs to: `phường`, `P.`, `TP`, also
/// by the name of its party committee (`Quận ủy Ba Đình`).
struct UnitWord: Sendable {
  /// How many words it takes.
  var count: Int
  /// The kinds of unit it can stand for.
  var types: [UnitType]

  /// The unit word that begins at a word of a text, or nil.
  ///
  /// A single word with other diacritics is none: `quán` is not `quận`. Without diacritics it may be
  /// either, so readers also try the name with the word in it (`Quan Sơn`).
  static func at(_ start: Int, in text: NameText) -> UnitWord? {
    for count in [2, 1] where start + count <= text.words.count {
      let hash = NameHash(text.accented(start..<start + count))
      if let types = vocabulary[hash.value] { return UnitWord(count: count, types: types) }
      if count == 2, let types = vocabulary[NameHash(text.folded(start..<start + 2)).value] {
        return UnitWord(count: count, types: types)
      }
    }
    return nil
  }

  /// Written without blanks, as ``NameText`` keeps names.
  private static let vocabulary: [UInt64: [UnitType]] = {
    let spellings: [([UnitType], [String])] = [
      ([.ward], ["phường", "phuong", "p", "ph", "f"]),
      ([.commune], ["xã", "xa", "x"]),
      ([.township], ["thịtrấn", "thitran", "tt"]),
      ([.urbanDistrict], ["quận", "quan", "q", "quậnủy", "quanuy"]),
      ([.ruralDistrict], ["huyện", "huyen", "h", "huyệnủy", "huyenuy"]),
      ([.districtTown], ["thịxã", "thixa", "tx", "thịủy", "thiuy"]),
      ([.city, .districtCity], ["thànhphố", "thanhpho", "tp", "thànhủy", "thanhuy"]),
      ([.province], ["tỉnh", "tinh", "t", "tỉnhủy", "tinhuy"]),
    ]
    var vocabulary: [UInt64: [UnitType]] = [:]
    for (types, words) in spellings {
      for word in words { vocabulary[NameHash(word.utf8).value] = types }
    }
    return vocabulary
  }()
}
