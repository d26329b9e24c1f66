extension RecordTable {
  /// Empties the table for the next text and keeps its memory.
  mutating func reset(_ dialect: CSVDialect, origin: UInt32) {
    fieldEnds.removeAll(keepingCapacity: true)
    recordEnds.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    doubled.removeAll(keepingCapacity: true)
    damage.removeAll()
    bareQuotes.removeAll()
    recordsBeyondLimit = 0
    originals = nil
    quote = dialect.quote
    self.origin = origin
  }

  /// Books a record whose fields are all in `fieldEnds` but for `pending` ones still to come.
  @inline(__always)
  mutating func endRecord(at start: Int, line: Int, pending: Int = 0, isDoubled: Bool = false) {
    if isDoubled { doubled.append(UInt32(truncatingIfNeeded: count)) }
    recordEnds.append(UInt32(truncatingIfNeeded: fieldEnds.count + pending))
    lines.append(UInt32(truncatingIfNeeded: line))
    offsets.append(origin &+ UInt32(truncatingIfNeeded: start))
  }

  /// Books a record as damaged, with its raw text as its only field.
  mutating func setAside(_ raw: Range<Int>, line: Int, _ kind: Damage) {
    damage.append(count, kind)
    fieldEnds.append(UInt32(truncatingIfNeeded: raw.upperBound))
    endRecord(at: raw.lowerBound, line: line)
  }

  /// Drops the fields behind the last booked record.
  mutating func dropUnbookedFields() {
    fieldEnds.removeLast(fieldEnds.count - Int(recordEnds.last ?? 0))
  }

  /// Drops the records from `count` on.
  mutating func keep(below count: Int) {
    guard count < self.count else { return }
    fieldEnds.removeLast(fieldEnds.count - firstField(count))
    recordEnds.removeLast(recordEnds.count - count)
    lines.removeLast(lines.count - count)
    offsets.removeLast(offsets.count - count)
    if let all = originals { originals = Array(all.prefix(count)) }
    damage.keep(below: count)
    bareQuotes.keep(below: count)
    while let last = doubled.last, Int(last) >= count { doubled.removeLast() }
  }

  /// How many records from the first on have no more than `limit` fields together.
  func records(within limit: Int) -> Int {
    if fieldEnds.count <= limit { return count }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(recordEnds[middle]) <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Takes one of every two doubled quotes off, in place.
  mutating func unfoldQuotes() {
    if doubled.isEmpty { return }
    let quote = quote
    // Moved out, so that the table can be read while its text changes, and changes without a copy.
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    bytes.withUnsafeMutableBufferPointer { text in
      for record in doubled {
        var start = Int(offsets[Int(record)] &- origin)
        for index in firstField(Int(record))..<Int(recordEnds[Int(record)]) {
          let end = Int(fieldEnds[index])
          if start < end, text[start] == quote {
            Self.unfold(UnsafeMutableBufferPointer(rebasing: text[start..<end]), quote)
          }
          start = end + 1
        }
      }
    }
    self.bytes = bytes
    doubled.removeAll(keepingCapacity: true)
  }

  /// `"a""b"` becomes `"a"b"` and one byte of filling.
  private static func unfold(_ field: UnsafeMutableBufferPointer<UInt8>, _ quote: UInt8) {
    var (read, write) = (1, 1)
    while read < field.count - 1 {
      let byte = field[read]
      field[write] = byte
      write += 1
      read += byte == quote ? 2 : 1
    }
    field[write] = quote
    write += 1
    while write < field.count {
      field[write] = 0
      write += 1
    }
  }
}
