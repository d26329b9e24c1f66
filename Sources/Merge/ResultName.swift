/// Recognises the body a merger has led to by the name the rule gives it.
///
/// A name matches when it is the result's name in any letter case, and after it comes nothing, or the
/// unit it stands in (`phường 5`, `, xã Hải Lệ`). Both are expected in Unicode form NFC.
struct ResultName {
  private let letters: [(small: Letter, capital: Letter)]

  init(_ name: String) {
    let lower = name.lowercased().unicodeScalars.map { Letter($0) }
    let upper = name.uppercased().unicodeScalars.map { Letter($0) }
    letters = lower.count == upper.count ? Array(zip(lower, upper)) : []
  }

  /// Whether a body of that name is the result; never for a rule without a result's name.
  func names(_ name: String) -> Bool { names(name.utf8.span) }

  /// The same for a name in UTF-8.
  func names(_ name: Span<UInt8>) -> Bool {
    guard !letters.isEmpty else { return false }
    var end = 0
    for (small, capital) in letters {
      if small.stands(in: name, at: end) {
        end += small.count
      } else if capital.stands(in: name, at: end) {
        end += capital.count
      } else {
        return false
      }
    }
    let rest = name.extracting(end...).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
    return Self.isUnit(rest.unicodeScalars[...])
  }

  private static func isUnit(_ rest: Substring.UnicodeScalarView) -> Bool {
    guard let next = rest.first else { return true }
    guard !next.properties.isAlphabetic, next.properties.numericType == nil else { return false }
    let words = Substring(rest.drop { !$0.properties.isAlphabetic }).lowercased()
    return words.isEmpty || unitWords.contains { words.hasPrefix($0) }
  }

  /// How units of all levels are introduced; `p.` and `x.` are what clerks shorten them to.
  private static let unitWords = [
    "phường ", "p.", "p ", "xã ", "x.", "thị trấn ", "tt ", "tt.", "đặc khu ", "quận ", "q.", "q ",
    "huyện ", "h.", "thị xã ", "tx ", "tx.", "thành phố ", "tp ", "tp.", "tỉnh ",
  ]
}

/// A letter as the bytes of its UTF-8 form.
private struct Letter {
  private let bytes: UInt32
  /// 1…4.
  let count: Int

  init(_ scalar: Unicode.Scalar) {
    let encoded = String(scalar).utf8
    bytes = encoded.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    count = encoded.count
  }

  /// Whether the letter begins at byte `start` of a text.
  func stands(in text: Span<UInt8>, at start: Int) -> Bool {
    guard count <= text.count - start else { return false }
    return (0..<count).allSatisfy {
      text[start + $0] == UInt8(truncatingIfNeeded: bytes >> UInt32(8 * $0))
    }
  }
}
