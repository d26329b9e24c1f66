/// One pass over a stage file that finds where its fields start.
///
/// Most bytes are neither quotes nor line ends: sixteen at a time are compared at once, and of those the
/// commas taken without looking at any byte again.
struct FieldScan {
  static let comma: UInt8 = 0x2C
  static let lineFeed: UInt8 = 0x0A
  static let quote: UInt8 = 0x22

  /// Fields in a line, once the header is read.
  private(set) var width = 0
  /// Fields that ended.
  private(set) var fields = 0
  /// The first field of the line being read.
  private(set) var rowStart = 0
  /// Whether the file was of the right form to its end.
  private(set) var isWhole = false

  private typealias Block = SIMD16<UInt8>

  /// Notes where each field starts, and where a further one would start behind the last.
  ///
  /// - Parameter starts: Room for one more than there are bytes.
  mutating func run(
    over bytes: UnsafeBufferPointer<UInt8>, into starts: UnsafeMutableBufferPointer<UInt32>
  ) {
    starts[0] = 0
    var index = 0
    while index < bytes.count {
      if index + Block.scalarCount <= bytes.count, let base = bytes.baseAddress {
        let block = UnsafeRawPointer(base + index).loadUnaligned(as: Block.self)
        if !Self.hasQuoteOrLineEnd(block) {
          let commas = Self.words(block .== Block(repeating: Self.comma))
          take(commas[0], index, starts)
          take(commas[1], index + 8, starts)
          index += Block.scalarCount
          continue
        }
      }
      guard let next = next(bytes, from: index, starts) else { return }
      index = next
    }
    isWhole = width > 0 && rowStart == fields && starts[fields] == bytes.count
  }

  /// Ends a field at each of up to eight commas.
  ///
  /// - Parameter commas: A byte with its top bit set for each.
  @inline(__always)
  private mutating func take(
    _ commas: UInt64, _ index: Int, _ starts: UnsafeMutableBufferPointer<UInt32>
  ) {
    var commas = commas & 0x8080_8080_8080_8080
    while commas != 0 {
      fields += 1
      starts[fields] = UInt32(truncatingIfNeeded: index + commas.trailingZeroBitCount / 8 + 1)
      commas &= commas &- 1
    }
  }

  /// Goes through the bytes of a block one by one, further where a quoted field ends behind it.
  ///
  /// - Returns: Where to go on; nil when the file is of another form.
  private mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    _ starts: UnsafeMutableBufferPointer<UInt32>
  ) -> Int? {
    var index = start
    let end = min(start + Block.scalarCount, bytes.count)
    while index < end {
      switch bytes[index] {
      case Self.quote:
        guard index == starts[fields], let behind = Self.endOfQuoted(bytes, from: index + 1) else {
          return nil
        }
        index = behind
        continue
      case Self.comma, Self.lineFeed:
        fields += 1
        starts[fields] = UInt32(truncatingIfNeeded: index + 1)
        guard bytes[index] == Self.comma || endRow() else { return nil }
      default: break
      }
      index += 1
    }
    return index
  }

  /// Whether the line that ends has as many fields as the header.
  private mutating func endRow() -> Bool {
    if width == 0 { width = fields }
    guard fields - rowStart == width else { return false }
    rowStart = fields
    return true
  }

  @inline(__always)
  private static func hasQuoteOrLineEnd(_ block: Block) -> Bool {
    let found = words(block .== Block(repeating: quote) .| block .== Block(repeating: lineFeed))
    return found[0] | found[1] != 0
  }

  /// The answers for sixteen bytes, all bits of a byte set where it is yes.
  @inline(__always)
  private static func words(_ answers: SIMDMask<Block.MaskStorage>) -> SIMD2<UInt64> {
    unsafeBitCast(answers, to: SIMD2<UInt64>.self)
  }

  /// Behind the quote that closes the text starting at `start`, where a comma or a line end must be.
  private static func endOfQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] != quote {
        index += 1
      } else if bytes[index + 1] == quote {
        index += 2
      } else {
        let isEnd = bytes[index + 1] == comma || bytes[index + 1] == lineFeed
        return isEnd ? index + 1 : nil
      }
    }
    return nil
  }
}
