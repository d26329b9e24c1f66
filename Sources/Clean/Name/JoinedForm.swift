/// `CLBThơ`: an abbreviated legal form grown together with the word behind it.
enum JoinedForm {
  private static let form = Array("CLB".utf8)

  /// Puts the blank back when a letter follows the form at the start of the name.
  static func split(_ text: inout [UInt8]) {
    guard text.starts(with: form), text.count > form.count else { return }
    let next = text[form.count]
    let isLetter = next >= 0x80 || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
    if isLetter { text.insert(0x20, at: form.count) }
  }
}
