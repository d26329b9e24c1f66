import Testing

@testable import VietnameseText

@Suite struct CommonSyllablesTests {
  @Test func `the common syllables are syllables, and no ASCII`() {
    #expect(CommonSyllables.words.count > 200)
    #expect(Set(CommonSyllables.words).count == CommonSyllables.words.count)
    for word in CommonSyllables.words {
      let isSyllable = Syllables.isValid(word.utf8.span)
      #expect(isSyllable, "\(word)")
      #expect(TonePlace.isRight(word.unicodeScalars.map(\.value)), "\(word)")
      #expect(word.utf8.contains { $0 >= 0x80 }, "\(word)")
      #expect(word == word.lowercased(), "\(word)")
    }
  }

  @Test func `none is made of another's bytes by reading them in the wrong encoding`() {
    let raw: [TextEncoding] = [.tcvn3, .vniWindows, .windows1258, .viscii, .vps]
    for right in raw {
      for word in CommonSyllables.words.flatMap({ [$0, $0.capitalizedWord, $0.uppercased()] }) {
        let bytes = ReferenceEncoder.bytes(word, right)
        for wrong in raw + [.windows1252] where wrong != right {
          var text: [UInt8] = []
          guard wrong.decodeStrictly(bytes.span, to: &text).isEmpty else { continue }
          let read = String(decoding: text, as: UTF8.self)
          var judge = WordJudge(tonesHaveNoCase: wrong == .tcvn3)
          let isCommon = judge.judge(read.utf8.span) == .common
          #expect(
            read.lowercased() == word.lowercased() || !isCommon,
            "\(word) in \(right) is \(read) in \(wrong)")
        }
      }
    }
  }

  @Test func `case does not matter`() {
    #expect(CommonSyllables.contains("HỘI".unicodeScalars.map(\.value)))
    #expect(CommonSyllables.contains("Hội".unicodeScalars.map(\.value)))
    #expect(!CommonSyllables.contains("hoải".unicodeScalars.map(\.value)))
  }
}

extension String {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
