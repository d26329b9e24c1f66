import VietnameseText

/// What a note says of a row that is no association, read from `note-words.csv`.
///
/// A clause says it only as a whole: `không phải hội đặc thù` speaks of something else.
public struct NoteWords: Sendable {
  /// The uses that rows can have: for clubs, which need legal status, and for any name.
  public static let uses = ["no_club", "no_association"]

  private let clubs: PhraseSet
  private let any: PhraseSet

  /// Reads use and words of each row; the caller has checked the uses.
  public init(rows: [[String]]) {
    func phrases(_ use: String) -> PhraseSet {
      PhraseSet(
        rows.filter { $0[0] == use }.map { MatchKey.folded(TextNormalizer.normalized($0[1])) })
    }
    clubs = phrases("no_club")
    any = phrases("no_association")
  }

  /// Why a row is out of scope by its note; nil where the note does not say so.
  ///
  /// - Parameters:
  ///   - note: In normal form.
  ///   - name: The row's name.
  func reason(in note: Span<UInt8>, _ name: NameTokens) -> String? {
    var start = 0
    for index in 0...note.count where index == note.count || Self.endsClause(note[index]) {
      var clause: [UInt8] = []
      MatchKey.appendFolded(note.extracting(start..<index), to: &clause)
      if any.contains(clause.span) { return "not_an_association" }
      if clubs.contains(clause.span), Self.isClub(name) { return "no_legal_status" }
      start = index + 1
    }
    return nil
  }

  private static func isClub(_ name: NameTokens) -> Bool {
    name.count > 3 && name.folded(0..<3).elementsEqual("cau lac bo".utf8)
  }

  private static func endsClause(_ byte: UInt8) -> Bool { ",;.:()\n".utf8.contains(byte) }
}
