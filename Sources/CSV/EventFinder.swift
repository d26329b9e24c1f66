/// Finds every byte of a text at which a CSV reader has to look: delimiters, quotes, line ends.
///
/// 64 bytes at a time, eight to a word: a byte of `word ^ pattern` is zero where the pattern's letter
/// stands, and adding 0x7F carries into the top bit of every other one. LF and CR are found together
/// with the other control characters below 0x0E, which the caller passes over.
struct EventFinder {
  private let delimiter: UInt64
  private let quote: UInt64

  /// Both must be ASCII.
  init(_ dialect: CSVDialect) {
    delimiter = UInt64(dialect.delimiter) &* 0x0101_0101_0101_0101
    quote = UInt64(dialect.quote) &* 0x0101_0101_0101_0101
  }

  /// Writes the places of all events in `range` to `places` in ascending order.
  ///
  /// - Parameter places: Has room for 8 more than there are bytes in the range.
  /// - Returns: How many events there are.
  func find(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    to places: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var count = 0
    var start = range.lowerBound
    while start + 64 <= range.upperBound, let base = bytes.baseAddress {
      count &+= Self.list(events(in: base + start), from: start, to: places + count)
      start += 64
    }
    if start < range.upperBound {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<range.upperBound])
      count += Self.list(events(in: rest), from: start, to: places + count)
    }
    return count
  }

  /// One bit for each of 64 bytes.
  @inline(__always)
  private func events(in block: UnsafeRawPointer) -> UInt64 {
    // Word k's answers go to bit k of their bytes.
    let first = word(block, 0) &>> 7 | word(block, 1) &>> 6 | word(block, 2) &>> 5
    let second = word(block, 3) &>> 4 | word(block, 4) &>> 3 | word(block, 5) &>> 2
    return Self.transposed(first | second | word(block, 6) &>> 1 | word(block, 7))
  }

  /// The same for fewer than 64 bytes.
  private func events(in rest: UnsafeRawBufferPointer) -> UInt64 {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { block in
      guard let base = block.baseAddress else { return 0 }
      block.copyMemory(from: rest)
      for index in rest.count..<64 { block[index] = 0 }
      return events(in: UnsafeRawPointer(base)) & ((1 &<< UInt64(rest.count)) &- 1)
    }
  }

  /// The top bit of each byte of word `index` that is an event.
  @inline(__always)
  private func word(_ block: UnsafeRawPointer, _ index: Int) -> UInt64 {
    let word = block.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let isNoDelimiter = (low ^ delimiter) &+ 0x7F7F_7F7F_7F7F_7F7F
    let isNoQuote = (low ^ quote) &+ 0x7F7F_7F7F_7F7F_7F7F
    let isNoControl = low &+ 0x7272_7272_7272_7272
    return ~(isNoDelimiter & isNoQuote & isNoControl | word) & 0x8080_8080_8080_8080
  }

  /// An 8 × 8 matrix of bits, mirrored at its diagonal (Warren, *Hacker's Delight*, 7–3).
  @inline(__always)
  private static func transposed(_ matrix: UInt64) -> UInt64 {
    var bits = matrix
    var moved = (bits ^ (bits &>> 7)) & 0x00AA_00AA_00AA_00AA
    bits ^= moved ^ (moved &<< 7)
    moved = (bits ^ (bits &>> 14)) & 0x0000_CCCC_0000_CCCC
    bits ^= moved ^ (moved &<< 14)
    moved = (bits ^ (bits &>> 28)) & 0x0000_0000_F0F0_F0F0
    return bits ^ moved ^ (moved &<< 28)
  }

  /// Lists the set bits, always eight at a time: a loop that ends with the last bit would be
  /// mispredicted once per block.
  @inline(__always)
  private static func list(
    _ events: UInt64, from start: Int, to places: UnsafeMutablePointer<UInt32>
  )
    -> Int
  {
    let count = events.nonzeroBitCount
    var left = events
    var listed = 0
    repeat {
      for index in 0..<8 {
        places[listed &+ index] = UInt32(
          truncatingIfNeeded: start &+ left.trailingZeroBitCount)
        left &= left &- 1
      }
      listed &+= 8
    } while listed < count
    return count
  }
}
