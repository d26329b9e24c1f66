/// What of a value a person may see who did not ask for personal data.
struct Masking {
  /// Whether names of people and phones are shown.
  let showsValues: Bool

  /// The value, dots in place of one that names a person, a dash for none.
  func text(_ value: String, isPersonal: Bool) -> String {
    if value.isEmpty { return "–" }
    return isPersonal && !showsValues ? "•••••" : Self.printable(value)
  }

  /// Text without control characters, which could drive the terminal.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          let isMark =
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          return isControl || isMark ? " " : scalar
        }))
  }
}
