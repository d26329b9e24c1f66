import Geography
import Register
import VietnameseText

extension NameParser {
  /// What is left of a name when its kind and its place are taken off.
  func identity(of name: ParsedName, place: Place, isNational: Bool) -> NameIdentity {
    var isKept = [Bool](repeating: true, count: name.tokens.count)
    for index in 0..<name.kindEnd { isKept[index] = false }
    for mention in mentions(of: name, around: place)
    where mention.candidates.contains(where: { names(place, $0) }) {
      for index in mention.tokens.clamped(to: isKept.indices) { isKept[index] = false }
    }
    trim(&isKept, name, isNational: isNational)
    var kind = ""
    if case .kind(let code) = name.opening { kind = code }
    guard isKept.contains(true) else { return NameIdentity(kind: kind) }
    let open = isKept.indices.filter { isKept[$0] }
    let misspelt = misspeltUnit.tokens(name.tokens, open, place)
    return identity(kind, name.tokens, open.filter { !misspelt.contains($0) })
  }

  private func identity(_ kind: String, _ name: NameTokens, _ kept: [Int]) -> NameIdentity {
    var rest: [UInt8] = []
    var folded: [UInt8] = []
    var numbers: [String] = []
    for (position, token) in kept.enumerated() where !Self.isSilent(token, name) {
      if position > 0 {
        rest.append(0x20)
        folded.append(0x20)
      }
      if let number = Self.number(name.folded(token..<(token + 1))) {
        // `tổ 01` is `tổ 1`.
        rest += number.utf8
        folded += number.utf8
        numbers.append(number)
      } else {
        rest += name.accented(token..<(token + 1))
        folded += name.folded(token..<(token + 1))
      }
    }
    return NameIdentity(
      kind: kind, rest: String(decoding: rest, as: UTF8.self),
      restFolded: String(decoding: folded, as: UTF8.self),
      numbers: numbers.joined(separator: " "))
  }

  /// Places named in the name; looked for again where the body turned out to be in another district
  /// than the unit that reports it.
  private func mentions(of name: ParsedName, around place: Place) -> [UnitMention] {
    if name.within.agrees(with: place) { return name.mentions }
    let (accented, folded) = (name.tokens.keys.accented, name.tokens.keys.folded)
    return resolver.mentions(
      in: accented.span, folded: folded.span, kindEnd: name.kindEnd,
      within: Place(province: place.province, district: place.district))
  }

  /// Whether a place named in the name is the body's place or lies around it.
  private func names(_ place: Place, _ candidate: Place) -> Bool {
    if !candidate.commune.isEmpty { return candidate.commune == place.commune }
    if !candidate.district.isEmpty { return candidate.district == place.district }
    return candidate.province == place.province
  }

  /// Takes off what a name ends in without meaning anything: `thành phố`, `Việt Nam`, `tại`.
  private func trim(_ isKept: inout [Bool], _ name: ParsedName, isNational: Bool) {
    let tails = isNational ? Self.nationalTails : Self.tails
    while let last = isKept.lastIndex(of: true) {
      let starts = max(name.kindEnd, last + 1 - tails.longest)...last
      let start = starts.first { start in
        isKept[start...last].allSatisfy(\.self)
          && name.tokens.number(of: start..<(last + 1), in: tails.table) != nil
      }
      guard let start else { return }
      for index in start...last { isKept[index] = false }
    }
  }

  private static let tailWords = [
    "thanh pho", "tinh", "quan", "huyen", "thi xa", "phuong", "xa", "thi tran", "tai", "cua",
    "thuoc", "tren dia ban", "dia ban", "tp", "viet nam", "vn",
    // Remarks that clerks put behind the name.
    "moi kien toan", "kien toan", "moi thanh lap", "moi cung co", "co so",
  ].map { Array($0.utf8) }
  private static let tails = Phrases(tailWords)
  private static let nationalTails = Phrases(
    tailWords + ["trung uong", "tw"].map { Array($0.utf8) })

  /// Words that some write and some do not: the `Nam` of `Việt Nam - Nhật`, the `dòng` of `dòng họ`.
  private static func isSilent(_ token: Int, _ name: NameTokens) -> Bool {
    if token > 0, name.folded((token - 1)..<(token + 1)).elementsEqual("viet nam".utf8) {
      return true
    }
    return token + 1 < name.count
      && name.folded(token..<(token + 2)).elementsEqual("dong ho".utf8)
  }

  /// A token of digits without leading zeros, nil for any other.
  private static func number(_ token: ArraySlice<UInt8>) -> String? {
    guard token.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: token, as: UTF8.self)).map(String.init)
  }
}
