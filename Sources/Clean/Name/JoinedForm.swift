/// A legal form grown together with the word behind it: `CLBThơ`, `HộiKH`, `HỘISVC`.
enum JoinedForm {
  /// No syllable goes on behind these.
  private static let forms = ["CLB", "HỘI", "Hội", "hội"].map { Array($0.utf8) }

  /// Puts the blank back behind the form at the start of the name: before a letter behind one that no
  /// syllable goes on from, and where a capital follows a small letter in the first word.
  static func split(_ text: inout [UInt8]) {
    if let place = behindForm(text) ?? beforeCapital(text) { text.insert(0x20, at: place) }
  }

  private static func behindForm(_ text: [UInt8]) -> Int? {
    guard let form = forms.first(where: { text.starts(with: $0) }), text.count > form.count
    else { return nil }
    let next = text[form.count]
    let isLetter = next >= 0x80 || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
    return isLetter ? form.count : nil
  }

  private static func beforeCapital(_ text: [UInt8]) -> Int? {
    let word = text.prefix { $0 != 0x20 }
    // Capitals behind the first letter are rare; without one there is nothing to look at closely.
    guard word.dropFirst().contains(where: { (0x41...0x5A).contains($0) || $0 >= 0x80 }) else {
      return nil
    }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    var previous: Unicode.Scalar?
    var offset = 0
    for scalar in scalars {
      if previous?.properties.isLowercase == true, scalar.properties.isUppercase { return offset }
      previous = scalar
      offset += UTF8.width(scalar)
    }
    return nil
  }
}
