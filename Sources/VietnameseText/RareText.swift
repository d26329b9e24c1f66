@_spi(_Unicode) import Swift

/// The slow way for cells that hold more than Latin letters and the marks of Vietnamese.
enum RareText {
  /// The cell without invisible characters and look-alikes, in NFC, with its blanks as they are.
  ///
  /// Costs about two microseconds for a name.
  static func prepared(_ bytes: Span<UInt8>, _ repairs: inout TextRepairs) -> [UInt8] {
    var scalars = visible(bytes, &repairs)
    if LookAlikes.repair(&scalars) { repairs.insert(.lookAlike) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    // The standard library normalises for its own comparisons but has no public door to it yet.
    let composed = Array(String(text)._nfc)
    if composed != scalars { repairs.insert(.composed) }
    var output = String.UnicodeScalarView()
    output.append(contentsOf: composed)
    return Array(String(output).utf8)
  }

  private static func visible(
    _ bytes: Span<UInt8>, _ repairs: inout TextRepairs
  ) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var index = 0
    while index < bytes.count {
      let codePoint = CodePoint.next(in: bytes, at: &index)
      if let scalar = Unicode.Scalar(codePoint) {
        if Whitespace.isInvisible(codePoint) {
          repairs.insert(.invisible)
        } else {
          scalars.append(scalar)
        }
      } else {
        repairs.insert(.invalidUTF8)
        scalars.append("?")
      }
    }
    return scalars
  }
}
