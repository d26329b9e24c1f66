import Crypto

/// SHA-256 of files.
enum Checksum {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Lower-case hexadecimal SHA-256 (FIPS 180-4) of the bytes.
  static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
