import CSV

/// Counts, column by column, what shows whether letters are Vietnamese Unicode as they stand.
///
/// Letters that only Unicode has (`ạ`, `ế`, `ơ`, `đ` …) are half of all Vietnamese letters with marks,
/// and what old encodings look like when they are taken for Unicode has none of them: a text of such
/// letters needs no further judging, which spares nearly every return the search for its encoding.
struct PlainLetters {
  /// Letters of Latin-1: Unicode, or what an old encoding looks like.
  private var common: [Int] = []
  /// Letters beyond Latin-1 that Vietnamese has.
  private var telling: [Int] = []
  /// Whether something stands there that is neither a Vietnamese letter nor a usual sign.
  private(set) var hasOddity = false

  /// Whether every column is plainly Unicode.
  var isPlain: Bool {
    !hasOddity && zip(common, telling).allSatisfy { common, telling in telling * 4 >= common - 8 }
  }

  /// Looks at a table's records from `first` on.
  /// - Complexity: O(bytes).
  init(_ table: RecordTable, from first: Int, parts: RecordParts) {
    let records = first..<max(first, table.count)
    for part in parts.map(records, { PlainLetters(table, $0) }) {
      add(part)
    }
  }

  private mutating func add(_ part: PlainLetters) {
    hasOddity = hasOddity || part.hasOddity
    makeRoom(part.common.count)
    for column in part.common.indices {
      common[column] += part.common[column]
      telling[column] += part.telling[column]
    }
  }

  private mutating func makeRoom(_ count: Int) {
    guard count > common.count else { return }
    let more = [Int](repeating: 0, count: count - common.count)
    common += more
    telling += more
  }

  private init(_ table: RecordTable, _ records: Range<Int>) {
    let bytes = table.bytes
    for record in records {
      let count = table.fieldCount(record)
      makeRoom(count)
      for column in 0..<count {
        look(bytes.span.extracting(table.field(record, column)), column)
        if hasOddity { return }
      }
    }
  }

  private mutating func look(_ cell: Span<UInt8>, _ column: Int) {
    if Self.isAnswer(cell) { return }
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      if byte >= 0x80 {
        index += width(cell, index, byte, column)
        continue
      }
      // Control codes are letters in VISCII and VPS.
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { hasOddity = true }
      index += 1
    }
  }

  /// Whether the cell is `có` or `không`: columns of these have no telling letter, and no encoding shows
  /// another word as one of them.
  private static func isAnswer(_ cell: Span<UInt8>) -> Bool {
    let word: InlineArray<6, UInt8> = [0x6B, 0x68, 0xC3, 0xB4, 0x6E, 0x67]
    switch cell.count {
    case 3: return cell[0] | 0x20 == 0x63 && cell[1] == 0xC3 && cell[2] | 0x20 == 0xB3
    case 6: return (0..<6).allSatisfy { cell[$0] == word[$0] || cell[$0] | 0x20 == word[$0] }
    default: return false
    }
  }

  /// Counts the character that starts with `lead` and returns its length in bytes.
  @inline(__always)
  private mutating func width(_ cell: Span<UInt8>, _ index: Int, _ lead: UInt8, _ column: Int)
    -> Int
  {
    func follows(_ offset: Int) -> Bool {
      index + offset < cell.count && cell[index + offset] & 0xC0 == 0x80
    }
    let next = index + 1 < cell.count ? cell[index + 1] : 0
    switch lead {
    case 0xE1 where (next == 0xBA || next == 0xBB) && follows(2):
      telling[column] += 1
      return 3
    case 0xC4 where Self.has(next, Self.extendedA), 0xC5 where next | 1 == 0xA9,
      0xC6 where Self.has(next, Self.extendedB), 0xCC where follows(1):
      telling[column] += 1
      return 2
    case 0xC3 where Self.has(next, Self.latin1):
      common[column] += 1
      return 2
    case 0xC2 where next == 0xA0: return 2
    // Greek and Cyrillic, as letters that look like Latin ones: no old encoding is shown as these.
    case 0xCE...0xD4 where follows(1): return 2
    case 0xE2 where next == 0x80 && follows(2): return 3
    default:
      hasOddity = true
      return 1
    }
  }

  /// A bit for each second byte of À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý, and of Ð that is typed for Đ; the
  /// small letters share them.
  private static let latin1 = bits(
    [0, 1, 2, 3, 8, 9, 10, 12, 13, 16, 18, 19, 20, 21, 25, 26, 29], 32)
  /// Ă ă Đ đ Ĩ ĩ behind C4.
  private static let extendedA = bits([0x02, 0x03, 0x10, 0x11, 0x28, 0x29])
  /// Ơ ơ Ư ư behind C6.
  private static let extendedB = bits([0x20, 0x21, 0x2F, 0x30])

  private static func bits(_ positions: [UInt64], _ period: UInt64 = 64) -> UInt64 {
    positions.reduce(0) { $0 | 1 << $1 | 1 << (($1 + period) & 63) }
  }

  /// Whether a following byte of UTF-8 is one of those.
  @inline(__always)
  private static func has(_ byte: UInt8, _ bits: UInt64) -> Bool {
    byte & 0xC0 == 0x80 && bits >> UInt64(byte & 0x3F) & 1 == 1
  }
}
