extension TextEncoding {
  /// Appends the text of one cell to `output` in UTF-8; returns what could not be carried.
  ///
  /// Letters of the old encodings come out composed (NFC); what is Unicode already stays as it is for
  /// `TextNormalizer`, which must run after this, because bytes that look like soft hyphens and odd
  /// blanks are letters here. A character that cannot be recovered is one question mark in the text
  /// and counted; U+FFFD is never written.
  ///
  /// A cell of an old encoding that is Unicode all the same stays so: readable UTF-8 among single
  /// bytes (a heading typed later), letters that no byte of Windows-1252 is shown as, or syllables that
  /// would lose letters. In TCVN3 a cell written in capitals gets its toned capitals back. A byte order mark is a character like
  /// others. For the two UTF-16 encodings the cell is a whole text; `UTF16Text` says more about it.
  /// - Complexity: O(*n*); room for three times the cell is reserved.
  public func decode(_ cell: Span<UInt8>, to output: inout [UInt8]) -> DecodingLoss {
    if isUTF16 {
      let text = UTF16Text(cell, isBigEndian: self == .utf16BigEndian)
      output += text.utf8
      return text.loss
    }
    if isUTF8 || !CellCheck.hasLegacyBytes(cell) || CellCheck.isUnicode(cell, accidents: accidents)
    {
      return UTF8Decoder.append(cell, to: &output)
    }
    let start = output.count
    let loss = decodeStrictly(cell, to: &output)
    if !loss.isEmpty, accidents > 0, CellCheck.isVietnamese(cell, accidentsOf: legacy) {
      output.removeSubrange(start...)
      return UTF8Decoder.append(cell, to: &output)
    }
    if legacy == .tcvn3 { TCVN3Capitals.restore(&output, from: start) }
    return loss
  }

  /// The same for a cell that is certainly in this encoding, which is none of UTF-16, and without
  /// the capitals of TCVN3.
  func decodeStrictly(_ cell: Span<UInt8>, to output: inout [UInt8]) -> DecodingLoss {
    if let legacy {
      var decoder = LegacyDecoder(legacy, accidents: accidents)
      return decoder.append(cell, to: &output)
    }
    guard accidents > 0 else { return UTF8Decoder.append(cell, to: &output) }
    var restored = 0
    return UTF8Decoder.append(cell, accidents: accidents, restored: &restored, to: &output)
  }
}
