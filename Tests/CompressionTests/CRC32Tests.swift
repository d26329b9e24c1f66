import Compression
import SeededRandom
import Testing

@Suite struct CRC32Tests {
  /// "123456789" is the check value of the catalogue of CRCs (CRC-32/ISO-HDLC); the rest from zlib's
  /// own command line tools.
  @Test(
    arguments: [
      ("", 0),
      ("a", 0xE8B7_BE43),
      ("abc", 0x3524_41C2),
      ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `known texts have their known check values`(text: String, value: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == value)
  }

  @Test func `the definition, bit by bit, agrees`() {
    var random = SplitMix64(seed: 32)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(CRC32.of(bytes) == reference(bytes))
    }
  }

  /// Division by the reflected polynomial of ISO 3309.
  private func reference(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
