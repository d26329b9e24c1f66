/// Bytes by which a kind of file is known.
struct Signature {
  var kind: ContentKind
  var offset = 0
  var bytes: [UInt8]

  private init(_ kind: ContentKind, at offset: Int = 0, _ bytes: [UInt8]) {
    self.kind = kind
    self.offset = offset
    self.bytes = bytes
  }

  private init(_ kind: ContentKind, at offset: Int = 0, _ text: String) {
    self.init(kind, at: offset, Array(text.utf8))
  }

  /// From the specifications of the formats.
  static let all: [Signature] = [
    // The third byte is the method; deflate is the only one there is.
    Signature(.gzip, [0x1F, 0x8B, 8]),
    Signature(.zip, "PK\u{3}\u{4}"),
    // An archive without members is its end record alone.
    Signature(.zip, "PK\u{5}\u{6}"),
    // The mark of a split archive.
    Signature(.zip, "PK\u{7}\u{8}PK\u{3}\u{4}"),
    Signature(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    Signature(.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
    Signature(.rar, "Rar!\u{1A}\u{7}"),
    Signature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature(.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Signature(.pdf, "%PDF-"),
    Signature(.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Signature(.picture, [0xFF, 0xD8, 0xFF]),
    // Behind "BZh" and a digit: the magic number of a block, or of the end of an empty file.
    Signature(.bzip2, at: 4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
    Signature(.bzip2, at: 4, [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]),
    Signature(.tar, at: 257, "ustar"),
  ]
}
