/// A text in the bytes of an encoding, and what of it these bytes carry.
struct EncodedText {
  /// The text in the encoding.
  var bytes: [UInt8] = []
  /// What a right decoder makes of the bytes: the text itself where the encoding has all its
  /// characters.
  var carried = ""
}
