/// One member of a zip archive, as the central directory tells it.
struct ZipEntry {
  /// As it stands there, in whatever encoding.
  var rawName: [UInt8]
  /// The name in UTF-8.
  var name: String
  var flags: Int
  var method: Int
  var crc: UInt32
  var compressed: Int
  var size: Int
  /// Where its local header begins.
  var offset: Int
  /// Where its content ends, the descriptor behind it included.
  var end = 0
  var type: FileType

  enum FileType { case file, folder, special }

  /// The methods that are read; every zip writer has them.
  static let stored = 0
  static let deflated = 8

  /// Encryption, and the encoding of the name; the rest is about how the content was packed.
  static let meaningfulFlags = 1 | 1 << 6 | 1 << 11 | 1 << 13

  var isNameUnicode: Bool { flags & 1 << 11 != 0 }
  /// Encrypted content, strong encryption, an encrypted directory; method 99 is WinZip's AES.
  var isEncrypted: Bool { flags & (1 | 1 << 6 | 1 << 13) != 0 || method == 99 }
  /// The local header need not know the sizes and the CRC: they stand behind the content.
  var hasDescriptor: Bool { flags & 1 << 3 != 0 }
}

/// A record of the central directory (APPNOTE.TXT 6.3.10, section 4.3.12).
struct ZipCentralHeader {
  static let signature = Array("PK\u{1}\u{2}".utf8)
  static let size = 46

  private let fields: ZipFields
  /// What stands behind the fixed part: name, extra fields, comment.
  var nameLength: Int { fields.word(28) }
  var extraLength: Int { fields.word(30) }
  var commentLength: Int { fields.word(32) }
  var length: Int { Self.size + nameLength + extraLength + commentLength }

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    fields = ZipFields(bytes)
  }

  /// The member, or nil when the record contradicts itself.
  func entry(name: [UInt8], extra: [UInt8]) -> ZipEntry? {
    var sizes = ZipSizes(
      size: fields.long(24), compressed: fields.long(20), offset: fields.long(42))
    guard sizes.grow(with: extra), fields.word(34) == 0 else { return nil }
    return ZipEntry(
      rawName: name, name: "", flags: fields.word(8), method: fields.word(10),
      crc: UInt32(fields.long(16)), compressed: sizes.compressed, size: sizes.size,
      offset: sizes.offset, type: fileType(name))
  }

  private func fileType(_ name: [UInt8]) -> ZipEntry.FileType {
    let system = fields.word(4) >> 8
    let attributes = fields.long(38)
    // Unix and macOS keep the mode in the upper half; a mode of 0 says nothing.
    let mode = system == 3 || system == 19 ? attributes >> 16 & 0xF000 : 0
    if name.last == UInt8(ascii: "/") { return mode == 0 || mode == 0x4000 ? .folder : .special }
    switch mode {
    case 0x4000: return .folder
    case 0, 0x8000: return attributes & 0x10 != 0 && mode == 0 ? .folder : .file
    default: return .special
    }
  }
}

/// The numbers that zip64 keeps in an extra field when they do not fit.
struct ZipSizes {
  var size: Int
  var compressed: Int
  var offset: Int

  private static let full = 0xFFFF_FFFF
  private static let zip64 = 1

  /// Takes the numbers of the zip64 field; false when the extra fields are broken.
  mutating func grow(with extra: [UInt8]) -> Bool {
    var place = 0
    let fields = ZipFields(extra)
    while place + 4 <= extra.count {
      let length = fields.word(place + 2)
      if place + 4 + length > extra.count { return false }
      if fields.word(place) == Self.zip64 {
        return take(ZipFields(fields.slice(place + 4, length)))
      }
      place += 4 + length
    }
    return true
  }

  private mutating func take(_ field: ZipFields) -> Bool {
    var place = 0
    for path in [\ZipSizes.size, \.compressed, \.offset] where self[keyPath: path] == Self.full {
      if place + 8 > field.count { return false }
      self[keyPath: path] = field.quad(place)
      place += 8
    }
    return true
  }
}
