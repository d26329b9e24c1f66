/// Numbers as short codes that people can copy: a letter and 13 letters or digits.
enum IDText {
  /// The alphabet ascends, so codes have the order of their numbers.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The code of a number.
  static func text(_ first: UInt8, _ number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 14) { bytes in
      var rest = number
      bytes[0] = first
      for place in (1...13).reversed() {
        bytes[place] = alphabet[Int(rest & 31)]
        rest >>= 5
      }
      return 14
    }
  }
}
