/// Writes one field where there is room for twice its bytes and ``room`` more.
struct FieldWriter {
  /// For a delimiter, quotes, the digits of a number, and a word that reaches further.
  static let room = 40

  /// Behind what was written.
  private(set) var end: Int
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ bytes: UnsafeMutableRawBufferPointer, _ start: Int) {
    self.bytes = bytes
    end = start
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    bytes[end] = byte
    end += 1
  }

  /// Writes text, in quotes if it needs them.
  @inline(__always)
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    let start = end
    if copy(UnsafeRawBufferPointer(text)) { return }
    end = start
    quote(text)
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    put(0x22)
    for byte in text {
      if byte == 0x22 { put(0x22) }
      put(byte)
    }
    put(0x22)
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) {
    if number < 0 { put(0x2D) }
    var rest = number.magnitude
    let start = end
    repeat {
      put(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableRawBufferPointer(rebasing: bytes[start..<end])
    digits.reverse()
  }

  /// Copies text word by word; false when a byte of it asks for quotes.
  @inline(__always)
  private mutating func copy(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let from = text.baseAddress, let to = bytes.baseAddress, text.count > 0 else {
      return true
    }
    let count = text.count
    var isPlain = true
    if count < 8 {
      let word = Self.shortWord(from, count)
      isPlain = Self.isPlain(word)
      (to + end).storeBytes(of: word, as: UInt64.self)
    } else {
      var place = 0
      while place < count {
        // The last word ends with the text and overlaps the one before.
        place = min(place, count - 8)
        let word = from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        (to + end + place).storeBytes(of: word, as: UInt64.self)
        isPlain = isPlain && Self.isPlain(word)
        place += 8
      }
    }
    end += count
    return isPlain
  }

  /// One to seven bytes as a word, NUL behind them.
  @inline(__always)
  private static func shortWord(_ from: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let first = UInt64(from.loadUnaligned(as: UInt32.self).littleEndian)
      let last = from.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian
      return (first | UInt64(last) &<< UInt64((count - 4) * 8)).littleEndian
    }
    var word: UInt64 = 0
    for index in 0..<count {
      word |= UInt64(from.load(fromByteOffset: index, as: UInt8.self)) &<< UInt64(index * 8)
    }
    return word.littleEndian
  }

  /// Whether no byte is a comma, a quote, LF or CR: `x + 0x7F` has no top bit only where `x` is 0.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let isNoComma = (low ^ 0x2C2C_2C2C_2C2C_2C2C) &+ 0x7F7F_7F7F_7F7F_7F7F
    let isNoQuote = (low ^ 0x2222_2222_2222_2222) &+ 0x7F7F_7F7F_7F7F_7F7F
    let isNoFeed = (low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
    let isNoReturn = (low ^ 0x0D0D_0D0D_0D0D_0D0D) &+ 0x7F7F_7F7F_7F7F_7F7F
    let all = isNoComma & isNoQuote & isNoFeed & isNoReturn | word
    return all & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
  }
}
