/// The different texts of a column as letters that small tables can be indexed with.
///
/// ASCII letters stand for themselves. Every other Unicode scalar gets a number of its own, in the
/// order of first sight; a byte that is not part of well-formed UTF-8 counts as a scalar. Beyond
/// 65,000 different scalars, which no human field has, the rest share one number.
struct EncodedTexts: Sendable {
  /// Letters of all texts, one after another.
  private(set) var letters: [UInt16] = []
  /// Where each text begins; one entry more than texts.
  private(set) var starts: [Int] = [0]
  /// Which letters a text has, by their lowest six bits: a bound on what two texts can share.
  private(set) var signatures: [UInt64] = []
  /// Letters are below this.
  private(set) var alphabetSize = 128

  init(_ texts: TextTable) {
    var alphabet: [UInt32: UInt16] = [:]
    letters.reserveCapacity(texts.bytes.count)
    let bytes = texts.bytes.span
    for number in 0..<Int32(texts.count) {
      var signature: UInt64 = 0
      let range = texts.range(of: number)
      var byte = range.lowerBound
      while byte < range.upperBound {
        var letter = UInt16(bytes[byte])
        var length = 1
        if letter >= 0x80 {
          let (scalar, count) = Similarity.scalar(
            in: bytes.extracting(range), at: byte - range.lowerBound)
          letter = Self.letter(scalar, &alphabet)
          length = count
        }
        signature |= 1 << UInt64(letter & 63)
        letters.append(letter)
        byte += length
      }
      starts.append(letters.count)
      signatures.append(signature)
    }
    alphabetSize += alphabet.count
  }

  private static func letter(_ scalar: UInt32, _ alphabet: inout [UInt32: UInt16]) -> UInt16 {
    if let known = alphabet[scalar] { return known }
    guard alphabet.count < 65_000 else { return 128 + 64_999 }
    let letter = UInt16(128 + alphabet.count)
    alphabet[scalar] = letter
    return letter
  }

  func range(_ number: Int32) -> Range<Int> {
    starts[Int(number)]..<starts[Int(number) + 1]
  }
}
