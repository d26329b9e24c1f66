import VietnameseText

/// What says a kind of association once more behind its name: its initials or its own words, as in
/// `Hội Khuyến học (KH)` and, written out, `Hội Chữ thập đỏ (CTĐ)`.
struct KindEchoes: Sendable {
  private var phrases = Phrases()
  /// The kinds of each phrase.
  private var kinds: [[String]] = []

  /// Adds what may repeat one spelling of a kind.
  ///
  /// Single words are none (`CLB Thơ Hồn Thơ`), nor are initials that look like a word. Initials may leave
  /// words of the legal form out: `Hội Liên hiệp Thanh niên (LHTN)`.
  ///
  /// - Parameters:
  ///   - words: The folded words of the spelling.
  ///   - form: How many of them are the legal form.
  mutating func add(_ words: [[UInt8]], form: Int, of kind: String) {
    let own = words.dropFirst(form)
    if own.count > 1 { add(Array(own.joined(separator: [0x20])), kind) }
    for start in 0...form {
      let initials = words.dropFirst(start).compactMap(\.first)
      if initials.count > 1, !Syllables.isValid(initials.span, folded: true) { add(initials, kind) }
    }
  }

  private mutating func add(_ phrase: [UInt8], _ kind: String) {
    let number = phrases.insert(phrase)
    if number == kinds.count { kinds.append([]) }
    if !kinds[number].contains(kind) { kinds[number].append(kind) }
  }

  /// The end of the longest echo of a kind that begins at a token and ends before `end`; nil without.
  func echo(of kind: String, in name: NameTokens, at start: Int, before end: Int) -> Int? {
    phrases.longest(in: name, at: start, before: end) { phrase, _ in
      kinds[phrase].contains(kind)
    }?.end
  }
}
