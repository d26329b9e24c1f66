/// What each byte of a one-byte encoding stands for, as data.
struct LegacyTable: Sendable {
  /// Stands for a byte that has no character.
  static let none: UInt16 = 0xFFFF

  private let entries: [UInt16]

  /// A table from its characters at 0x80…0xFF, `□` where there is none, and its letters on control
  /// codes; all else below 0x80 is ASCII.
  ///
  /// With `symbols`, bytes without a character are the punctuation and symbols that Windows-1252 has
  /// there: fonts for such encodings keep them, and programs write their dashes and quotes so.
  init(_ upper: String, onControls: KeyValuePairs<Int, Unicode.Scalar> = [:], symbols: Bool = false)
  {
    var entries = (0..<0x80).map(UInt16.init)
    for (byte, letter) in onControls { entries[byte] = UInt16(letter.value) }
    for scalar in upper.unicodeScalars where scalar != "\n" {
      entries.append(scalar == "□" ? Self.none : UInt16(scalar.value))
    }
    if symbols {
      for byte in 0x80...0xFF where entries[byte] == Self.none {
        let scalar = Unicode.Scalar(UInt32(Windows1252.table[UInt8(byte)]))
        guard let scalar, !scalar.properties.isAlphabetic else { continue }
        entries[byte] = UInt16(scalar.value)
      }
    }
    precondition(entries.count == 256, "a table has 256 entries")
    self.entries = entries
  }

  /// The code point of a byte, or `none`.
  @inline(__always)
  subscript(byte: UInt8) -> UInt16 { entries[Int(byte)] }
}
