import Crypto

/// SHA-256 (FIPS 180-4) of bytes that come one after another.
struct Checksum {
  private static let digits = Array("0123456789abcdef".utf8)

  private var hash = SHA256()

  /// Adds further bytes.
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// Adds part of some bytes.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The sum of all that was added, in lower-case hexadecimal digits.
  var text: String {
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(Self.digits[Int(byte >> 4)])
      text.append(Self.digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The sum of one file.
  static func sha256(_ bytes: [UInt8]) -> String {
    var sum = Checksum()
    sum.add(bytes)
    return sum.text
  }
}
