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
      let line = bytes[..<Int(starts[scan.rowStart])].count { $0 == FieldMarks.lineFeed } + 1
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
    bytes[..<self[row, 0].lowerBound].count { $0 == FieldMarks.lineFeed } + 1
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

/// One pass over a file.
private struct FieldScan {
  /// Fields in a line, once the header is read.
  var width = 0
  /// Fields that ended.
  var fields = 0
  /// The first field of the line being read.
  var rowStart = 0
  /// Whether the file was of the right form to its end.
  var isWhole = false

  mutating func run(
    over bytes: UnsafeBufferPointer<UInt8>, into starts: UnsafeMutableBufferPointer<UInt32>
  ) {
    starts[0] = 0
    var marks = FieldMarks(bytes)
    while let index = marks.next() {
      if bytes[index] == FieldMarks.quote {
        guard index == starts[fields], let end = Self.endOfQuoted(bytes, from: index + 1) else {
          return
        }
        marks.move(to: end)
        continue
      }
      fields += 1
      starts[fields] = UInt32(truncatingIfNeeded: index + 1)
      guard bytes[index] == FieldMarks.comma || endRow() else { return }
    }
    isWhole = width > 0 && rowStart == fields && starts[fields] == bytes.count
  }

  /// Whether the line that ends has as many fields as the header.
  private mutating func endRow() -> Bool {
    if width == 0 { width = fields }
    guard fields - rowStart == width else { return false }
    rowStart = fields
    return true
  }

  /// Behind the quote that closes the text starting at `start`, where a comma or a line end must be.
  private static func endOfQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] != FieldMarks.quote {
        index += 1
      } else if bytes[index + 1] == FieldMarks.quote {
        index += 2
      } else {
        let isEnd = bytes[index + 1] == FieldMarks.comma || bytes[index + 1] == FieldMarks.lineFeed
        return isEnd ? index + 1 : nil
      }
    }
    return nil
  }
}
