/// Little-endian numbers of a record of a zip archive (APPNOTE.TXT 6.3.10, section 4.3).
struct ZipFields {
  private let bytes: [UInt8]

  /// A record; reading behind its end gives zeros.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// Two bytes.
  func word(_ offset: Int) -> Int { Int(number(offset, 2)) }

  /// Four bytes.
  func long(_ offset: Int) -> Int { Int(number(offset, 4)) }

  /// Eight bytes; a number no file can have becomes one that no check lets through.
  func quad(_ offset: Int) -> Int { Int(clamping: min(number(offset, 8), Self.most)) }

  /// Sums of a few of these do not overflow.
  private static let most: UInt64 = 1 << 60

  /// Part of the record, cut where the record ends.
  func slice(_ offset: Int, _ length: Int) -> [UInt8] {
    Array(bytes.dropFirst(offset).prefix(length))
  }

  private func number(_ offset: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in (offset..<offset + width).reversed() {
      value = value << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    return value
  }
}
