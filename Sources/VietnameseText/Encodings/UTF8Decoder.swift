/// Reads UTF-8, before or after accidents.
enum UTF8Decoder {
  /// Appends a cell in UTF-8; what is no UTF-8 and U+FFFD are characters lost.
  static func append(_ cell: Span<UInt8>, to output: inout [UInt8]) -> DecodingLoss {
    var loss = DecodingLoss()
    output.append(addingCapacity: cell.count) { bytes in
      var index = 0
      while index < cell.count {
        let place = index
        write(CodePoint.next(in: cell, at: &index), at: place, &loss, &bytes)
      }
    }
    return loss
  }

  /// Appends a cell as it was before it was taken so often for Windows-1252.
  ///
  /// `restored` counts the characters that were put together again after all the accidents.
  static func append(
    _ cell: Span<UInt8>, accidents: Int, restored: inout Int, to output: inout [UInt8]
  ) -> DecodingLoss {
    var loss = DecodingLoss()
    output.append(addingCapacity: cell.count) { bytes in
      var index = 0
      while index < cell.count {
        let place = index
        let character = MangledText.next(in: cell, at: &index, accidents: accidents)
        if character.isRestored { restored += 1 }
        write(character.codePoint, at: place, &loss, &bytes)
      }
    }
    return loss
  }

  @inline(__always)
  private static func write(
    _ codePoint: UInt32, at place: Int, _ loss: inout DecodingLoss,
    _ bytes: inout OutputSpan<UInt8>
  ) {
    if codePoint == CodePoint.broken || codePoint == 0xFFFD {
      loss.add(at: place)
      bytes.append(0x3F)
    } else {
      bytes.append(codePoint: codePoint)
    }
  }
}
