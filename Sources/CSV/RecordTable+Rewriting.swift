extension RecordTable {
  /// The same records at the same places, every field written anew.
  ///
  /// - Parameter rewrite: Appends what stands in place of a field; it gets the record, the column and
  ///   the field's bytes.
  /// - Complexity: O(bytes), one buffer.
  public func rewritten(
    _ rewrite: (_ record: Int, _ column: Int, Span<UInt8>, inout [UInt8]) -> Void
  ) -> RecordTable {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var ends: [UInt32] = []
    ends.reserveCapacity(fieldEnds.count)
    let source = bytes
    for record in 0..<count {
      for column in 0..<fieldCount(record) {
        rewrite(record, column, source.span.extracting(field(record, column)), &output)
        ends.append(UInt32(output.count))
      }
    }
    var table = self
    table.bytes = output
    table.fieldEnds = ends
    return table
  }

  /// The first records alone.
  public func first(_ count: Int) -> RecordTable {
    guard count < self.count else { return self }
    var table = self
    table.recordEnds.removeLast(self.count - count)
    return table
  }

  /// The same records with other byte offsets, for a text that stands for another one.
  public func relocated(_ offset: (Int) -> Int) -> RecordTable {
    var table = self
    table.offsets = offsets.map { UInt32(truncatingIfNeeded: offset(Int($0))) }
    return table
  }
}
