import Geography
import Register

/// A name taken apart, before its place is known.
struct ParsedName {
  var display: String
  var tokens: NameTokens
  /// Kind or out-of-scope reason, nil for an unlisted name.
  var opening: NameOpening?
  /// First token behind noise; first token behind the opening.
  var start: Int
  var kindEnd: Int
  var mentions: [UnitMention]
  /// Where places were looked for.
  var within: Place
  var repairs: [EditRule]

  /// Whether there is an association's name at all.
  var isUsable: Bool
  /// The founding decision that stood in brackets in the name.
  var decision: [UInt8]?
  /// What the keys were meant to write, for a name typed with the keyboard's method off: it is read as
  /// that and shown as it was typed.
  var keystrokes: String?

  /// Whether it ends in `Việt Nam`, as the names of national bodies do.
  var endsInVietnam: Bool {
    tokens.count > kindEnd + 1
      && tokens.spells(tokens.count - 1, "nam") && tokens.spells(tokens.count - 2, "viet")
  }
}
