/// The fields of a stage file where they stand in its bytes: found once, decoded only when asked for.
///
/// For files of the pipeline's own writing whose check value agrees. They have one form: a header, LF
/// behind every line, as many fields in each as in the header, quotes only around a whole field. A file
/// of another form is damaged, and nothing in it is guessed at.
struct FieldGrid: Sendable {
  /// The file.
  let bytes: [UInt8]
  /// How many rows there are below the header.
  let count: Int
  private let width: Int
  /// Where each field starts, those of the header first, and where a further one would start.
  private let starts: [UInt32]

  /// Finds the fields.
  ///
  /// - Throws: ``RunError`` with `path` and line when the file is not of that form.
  /// - Complexity: O(bytes), about 1 GB/s; four bytes of memory a field.
  init(_ bytes: [UInt8], path: String) throws(RunError) {
    guard bytes.count < UInt32.max else { throw StageFile<Self>.damaged(path, line: 1) }
    var scan = FieldScan()
    // Room for a field a byte; what is not used of it stays untouched, and costs no memory.
    starts = [UInt32](unsafeUninitializedCapacity: bytes.count + 1) { starts, count in
      bytes.withUnsafeBufferPointer { scan.run(over: $0, into: starts) }
      count = scan.fields + 1
    }
    guard scan.isWhole else {
      let line = bytes[..<Int(starts[scan.rowStart])].count { $0 == FieldScan.lineFeed } + 1
      throw StageFile<Self>.damaged(path, line: line)
    }
    self.bytes = bytes
    width = scan.width
    count = scan.fields / scan.width - 1
  }

  /// The names in the header.
  var columns: [String] { (0..<width).map { text(-1, $0) } }

  /// Where a field lies in `bytes`, with its quotes; rows count from 0 below the header.
  subscript(row: Int, column: Int) -> Range<Int> {
    let index = (row + 1) * width + column
    return Int(starts[index])..<Int(starts[index + 1]) - 1
  }

  /// The 1-based line on which a row starts.
  func line(_ row: Int) -> Int {
    bytes[..<self[row, 0].lowerBound].count { $0 == FieldScan.lineFeed } + 1
  }

  /// Where several neighbouring fields of a row lie in `bytes`, as they were written.
  subscript(row: Int, columns: ClosedRange<Int>) -> Range<Int> {
    self[row, columns.lowerBound].lowerBound..<self[row, columns.upperBound].upperBound
  }
}

extension StageFolder {
  /// The fields of one file, which must have these columns.
  func grid(_ name: String, columns: [String]) throws(RunError) -> FieldGrid {
    let grid = try FieldGrid(try read(name), path: "\(path)/\(name)")
    guard grid.columns == columns else {
      throw StageFile<FieldGrid>.damaged("\(path)/\(name)", line: 1)
    }
    return grid
  }
}
