import Foundation

/// One invented person: a name and a phone number that occur nowhere else.
struct Canary {
  /// `Nguyễn Thị Zqxế…`; no Vietnamese word begins like that.
  let name: String
  /// Ten digits of a range that is not given out.
  let phone: String

  init(_ number: Int) {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let code = String([letters[number / 676 % 26], letters[number / 26 % 26], letters[number % 26]])
    name = "Nguyễn Thị Zqxế\(code)"
    phone = "069" + String(1_000_000 + number * 7919 % 9_000_000)
  }

  /// How clerks write phone numbers.
  static let phoneForms: [@Sendable (String) -> String] = [
    { $0 },
    { "\($0.prefix(4)).\($0.dropFirst(4).prefix(3)).\($0.suffix(3))" },
    { "\($0.prefix(4)) \($0.dropFirst(4).prefix(3)) \($0.suffix(3))" },
    { "\($0.prefix(4))-\($0.dropFirst(4).prefix(3))-\($0.suffix(3))" },
    { "+84 \($0.dropFirst().prefix(3)) \($0.suffix(6))" },
    { "(\($0.prefix(4))) \($0.suffix(6))" },
    { "\($0.prefix(4))/\($0.suffix(6))" },
  ]

  /// The tails of names and the phone numbers (without trunk zero) found in a text, whatever their
  /// case, diacritics and separators.
  static func traces(in text: String) -> Set<String> {
    var found: Set<String> = []
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    for part in folded.components(separatedBy: "zqxe").dropFirst() {
      found.insert(String(part.prefix(3)))
    }
    let joined = text.unicodeScalars.filter { !" .-/()+\u{A0}".unicodeScalars.contains($0) }
    let runs = joined.split { !("0"..."9").contains($0) }.filter { $0.count >= 9 }
    for run in runs {
      for start in run.indices {
        let digits = String(String.UnicodeScalarView(run[start...].prefix(9)))
        if phones.contains(digits) { found.insert(digits) }
      }
    }
    return found
  }

  /// A thousand of them.
  static let all = (0..<1000).map(Canary.init)
  private static let phones = Set(all.map { String($0.phone.suffix(9)) })
}
