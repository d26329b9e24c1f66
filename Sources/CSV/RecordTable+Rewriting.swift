extension RecordTable {
  /// The same records at the same places of the file, every field written anew.
  ///
  /// - Parameter rewrite: Appends what stands in place of a field; it gets the record, the column and
  ///   the field's bytes.
  /// - Complexity: O(bytes), one buffer.
  public func rewritten(
    _ rewrite: (_ record: Int, _ column: Int, Span<UInt8>, inout [UInt8]) -> Void
  ) -> RecordTable {
    rewritten(as: [rewritten(0..<count, rewrite)])
  }

  /// Some of the records with every field written anew, for ``rewritten(as:)``.
  ///
  /// - Parameter rewrite: Appends what stands in place of a field; it gets the record, the column and
  ///   the field's bytes.
  /// - Complexity: O(bytes), one buffer.
  public func rewritten(
    _ records: Range<Int>,
    _ rewrite: (_ record: Int, _ column: Int, Span<UInt8>, inout [UInt8]) -> Void
  ) -> RewrittenFields {
    var part = RewrittenFields()
    guard let first = records.first, let last = records.last else { return part }
    let fields = firstField(first)..<Int(recordEnds[last])
    let end = fields.last.map { Int(fieldEnds[$0]) } ?? 0
    part.bytes.reserveCapacity(max(0, end - Int(offsets[first] &- origin)) * 3 / 2)
    part.ends.reserveCapacity(fields.count)
    let source = bytes
    for record in records {
      part.starts.append(UInt32(truncatingIfNeeded: part.bytes.count))
      for column in 0..<fieldCount(record) {
        rewrite(record, column, source.span.extracting(field(record, column)), &part.bytes)
        part.ends.append(UInt32(truncatingIfNeeded: part.bytes.count))
        part.bytes.append(0)
      }
    }
    return part
  }

  /// The same records at the same places of the file, with the fields that were written anew.
  ///
  /// - Parameter parts: Of all the records, in order; each gives its memory back once it was copied.
  public func rewritten(as parts: consuming [RewrittenFields]) -> RecordTable {
    var parts = parts
    var table = RecordTable()
    // No byte of UTF-8: what was written stands as it is, also when it begins with a quote.
    table.quote = 0xFF
    if parts.count == 1 {
      (table.bytes, table.fieldEnds, table.offsets) =
        (parts[0].bytes, parts[0].ends, parts[0].starts)
    } else {
      table.bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
      table.fieldEnds.reserveCapacity(fieldEnds.count)
      for index in parts.indices {
        table.append(parts[index])
        parts[index] = RewrittenFields()
      }
    }
    table.recordEnds = recordEnds
    table.lines = lines
    table.damage = damage
    table.bareQuotes = bareQuotes
    table.recordsBeyondLimit = recordsBeyondLimit
    table.originals = (0..<count).map { UInt32(truncatingIfNeeded: offset($0)) }
    return table
  }

  private mutating func append(_ part: RewrittenFields) {
    let base = UInt32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: part.bytes)
    for end in part.ends { fieldEnds.append(base &+ end) }
    for start in part.starts { offsets.append(base &+ start) }
  }

  /// The first records alone.
  public func first(_ count: Int) -> RecordTable {
    var table = self
    table.keep(below: count)
    return table
  }

  /// The same records of a text that stands for another one: `offset` tells where in that.
  public func relocated(_ offset: (Int) -> Int) -> RecordTable {
    var table = self
    table.originals = offsets.map { UInt32(truncatingIfNeeded: offset(Int($0))) }
    return table
  }
}

/// The fields of some records of a table, written anew.
public struct RewrittenFields: Sendable {
  fileprivate var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  fileprivate var ends: [UInt32] = []
  /// Where each record starts in `bytes`.
  fileprivate var starts: [UInt32] = []
}
