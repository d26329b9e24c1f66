import VietnameseText

/// The word or abbreviation that says what kind of unit a name belongs to: `phường`, `P.`, `TP`, also
/// by the name of its party committee (`Quận ủy Ba Đình`).
struct UnitWord: Sendable {
  /// How many words it takes.
  var count: Int
  /// The kinds of unit it can stand for.
  var types: [UnitType]
  /// Whether it has other diacritics than the two words of a unit: the `thi xã` of `Đường thi xã Kỳ Văn`.
  var mayBeOther = false

  /// The unit word that begins at a word of a text, or nil.
  ///
  /// A single word with other diacritics is none: `quán` is not `quận`. Without diacritics it may be
  /// either, so readers also try the name with the word in it (`Quan Sơn`).
  static func at(_ start: Int, in text: NameText) -> UnitWord? {
    let vocabulary = vocabulary
    var count = min(2, text.words.count - start)
    while count > 0 {
      let words = start..<start + count
      // Every spelling is one without its diacritics too.
      if let folded = text.number(ofFolded: words, in: vocabulary.spellings),
        !vocabulary.endsInOrdinal[folded] || isNumber(start + count, text)
      {
        let spelt = text.number(ofAccented: words, in: vocabulary.spellings)
        if let number = spelt ?? (count == 2 ? folded : nil) {
          return UnitWord(
            count: count, types: vocabulary.types[number], mayBeOther: spelt == nil)
        }
      }
      count -= 1
    }
    return nil
  }

  private static func isNumber(_ word: Int, _ text: NameText) -> Bool {
    word < text.words.count && text.words[word].digits > 0
  }

  /// Whether words, folded and without blanks, are a unit word.
  static func isSpelling(_ folded: ArraySlice<UInt8>) -> Bool {
    vocabulary.spellings.number(of: folded.span) != nil
  }

  /// The kinds of unit that words, folded and without blanks, mean but for one typing error; nil where
  /// they are none, or as short as `quan`.
  static func misspelt(_ folded: ArraySlice<UInt8>) -> [UnitType]? {
    let meant = vocabulary.folded.first { word in
      word.count >= 5 && TypingError.separates(word[...], folded)
    }
    return meant.flatMap { vocabulary.spellings.number(of: $0.span) }.map { vocabulary.types[$0] }
  }

  /// Whether a unit word, folded and without blanks, begins with a word and goes on behind it.
  static func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
    vocabulary.folded.contains { $0.starts(with: word) }
  }

  /// Written without blanks, as ``NameText`` keeps names.
  static let vocabulary = Vocabulary([
    ([.ward], ["phường", "phuong", "p", "ph", "f"]),
    ([.ward], ["phườngsố", "phuongso", "psố", "pso", "fsố", "fso"]),
    ([.commune], ["xã", "xa", "x"]),
    ([.township], ["thịtrấn", "thitran", "tt", "ttrấn", "ttran"]),
    ([.urbanDistrict], ["quận", "quan", "q", "quậnủy", "quanuy"]),
    ([.urbanDistrict], ["quậnsố", "quanso", "qsố", "qso"]),
    ([.ruralDistrict], ["huyện", "huyen", "h", "huyệnủy", "huyenuy", "huyệnđảo", "huyendao"]),
    ([.districtTown], ["thịxã", "thixa", "tx", "txã", "txa", "thịủy", "thiuy"]),
    (
      [.city, .districtCity], ["thànhphố", "thanhpho", "tp", "thànhủy", "thanhuy"]
    ),
    ([.province], ["tỉnh", "tinh", "t", "tỉnhủy", "tinhuy"]),
  ])

  /// Spellings of unit words and what each can mean.
  struct Vocabulary: Sendable {
    private(set) var spellings = TextTable()
    private(set) var types: [[UnitType]] = []
    /// Whether a spelling ends in `số`, which means something before a number only: `phường số 5`, but
    /// `phường Sở Dầu`.
    private(set) var endsInOrdinal: [Bool] = []
    /// The spellings without diacritics.
    private(set) var folded: [[UInt8]] = []
    /// One bit for each letter of ASCII that a spelling begins with.
    private var initials: UInt32 = 0

    init(_ entries: [(types: [UnitType], words: [String])]) {
      for (types, words) in entries {
        for word in words where spellings.insert(word.utf8.span) == self.types.count {
          self.types.append(types)
          endsInOrdinal.append(word.hasSuffix("số") || word.hasSuffix("so"))
          if word.utf8.allSatisfy({ $0 < 0x80 }) { add(Array(word.utf8)) }
        }
      }
    }

    /// Whether a spelling begins with a folded letter.
    func mayBegin(with letter: UInt8) -> Bool {
      letter &- 0x61 < 26 && initials &>> UInt32(letter &- 0x61) & 1 == 1
    }

    private mutating func add(_ word: [UInt8]) {
      folded.append(word)
      initials |= 1 &<< UInt32(word[0] &- 0x61)
    }
  }
}
