/// Code points read from bytes that may be broken, and written as UTF-8.
enum CodePoint {
  /// Stands for a maximal part of bytes that is no UTF-8.
  static let broken = UInt32.max

  /// The code point that starts at `index`, which moves behind it.
  ///
  /// `broken` for a maximal ill-formed part (Unicode 16, section 3.9, table 3-7). `index` must be
  /// inside the bytes.
  @inline(__always)
  static func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let lead = bytes[index]
    index += 1
    if lead < 0x80 { return UInt32(lead) }
    // The two shapes that Vietnamese letters have; everything else goes the long way.
    if lead >= 0xC2, lead <= 0xDF, index < bytes.count, bytes[index] & 0xC0 == 0x80 {
      let value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
      return value
    }
    if lead == 0xE1, index + 1 < bytes.count, bytes[index] & 0xC0 == 0x80,
      bytes[index + 1] & 0xC0 == 0x80
    {
      let value = 0x1000 | UInt32(bytes[index] & 0x3F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      index += 2
      return value
    }
    return tail(of: lead, in: bytes, at: &index)
  }

  @inline(never)
  private static func tail(of lead: UInt8, in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    guard let shape = shape(of: lead) else { return broken }
    var value = shape.bits
    var allowed = shape.second
    for _ in 0..<shape.following {
      guard index < bytes.count, allowed.contains(bytes[index]) else { return broken }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      allowed = 0x80...0xBF
      index += 1
    }
    return value
  }

  /// How many bytes follow a lead byte, its own bits, and what the second byte may be.
  @inline(__always)
  private static func shape(
    of lead: UInt8
  ) -> (following: Int, bits: UInt32, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (1, UInt32(lead & 0x1F), 0x80...0xBF)
    case 0xE0: (2, 0, 0xA0...0xBF)
    case 0xED: (2, 0xD, 0x80...0x9F)
    case 0xE1...0xEF: (2, UInt32(lead & 0x0F), 0x80...0xBF)
    case 0xF0: (3, 0, 0x90...0xBF)
    case 0xF1...0xF3: (3, UInt32(lead & 0x07), 0x80...0xBF)
    case 0xF4: (3, 4, 0x80...0x8F)
    default: nil
    }
  }
}

extension OutputSpan<UInt8> {
  /// Writes one code point as UTF-8; needs room for up to four bytes.
  @inline(__always)
  mutating func append(codePoint: UInt32) {
    if codePoint < 0x80 {
      append(UInt8(truncatingIfNeeded: codePoint))
    } else if codePoint < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | codePoint >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint & 0x3F))
    } else if codePoint < 0x10000 {
      append(UInt8(truncatingIfNeeded: 0xE0 | codePoint >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint & 0x3F))
    } else {
      append(UInt8(truncatingIfNeeded: 0xF0 | codePoint >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint & 0x3F))
    }
  }
}

extension [UInt8] {
  /// Appends one code point as UTF-8.
  mutating func append(codePoint: UInt32) {
    append(addingCapacity: 4) { $0.append(codePoint: codePoint) }
  }

  /// Appends code points as UTF-8.
  mutating func append(codePoints: some Collection<UInt32>) {
    append(addingCapacity: 4 * codePoints.count) { bytes in
      for codePoint in codePoints { bytes.append(codePoint: codePoint) }
    }
  }
}
