extension RecordTable {
  /// The same records at the same places of the file, every field written anew.
  ///
  /// - Parameter rewrite: Appends what stands in place of a field; it gets the record, the column and
  ///   the field's bytes.
  /// - Complexity: O(bytes), one buffer.
  public func rewritten(
    _ rewrite: (_ record: Int, _ column: Int, Span<UInt8>, inout [UInt8]) -> Void
  ) -> RecordTable {
    var table = RecordTable()
    // No byte of UTF-8: what was written stands as it is, also when it begins with a quote.
    table.quote = 0xFF
    table.bytes.reserveCapacity(bytes.count * 3 / 2)
    table.fieldEnds.reserveCapacity(fieldEnds.count)
    let source = bytes
    for record in 0..<count {
      table.offsets.append(UInt32(truncatingIfNeeded: table.bytes.count))
      for column in 0..<fieldCount(record) {
        rewrite(record, column, source.span.extracting(field(record, column)), &table.bytes)
        table.fieldEnds.append(UInt32(truncatingIfNeeded: table.bytes.count))
        table.bytes.append(0)
      }
    }
    table.recordEnds = recordEnds
    table.lines = lines
    table.damage = damage
    table.recordsBeyondLimit = recordsBeyondLimit
    table.originals = (0..<count).map { UInt32(truncatingIfNeeded: offset($0)) }
    return table
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
