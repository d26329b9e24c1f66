import VietnameseText

/// One sheet in UTF-8 of which some columns are in another encoding, and what is read of it.
struct MixedColumnsTrial {
  /// Whether every cell below the head came out as its encoding carries it.
  let isRight: Bool
  /// Cells below the head, and how many of them came out otherwise.
  let (cells, wrongCells): (Int, Int)

  /// Writes the chosen columns of all rows below the head in the encoding, decides and reads.
  init(_ records: [[String]], head: Int, _ chosen: [Bool], _ encoder: TextEncoder) {
    let plain = TextEncoder(.utf8)
    let written = records.enumerated().map { row, record in
      record.enumerated().map { column, cell in
        (row >= head && column < chosen.count && chosen[column] ? encoder : plain).encode(cell)
      }
    }
    var evidence = [EncodingEvidence](
      repeating: EncodingEvidence(), count: records.map(\.count).max() ?? 0)
    for record in written {
      for (column, cell) in record.enumerated() { evidence[column].add(cell.bytes.span) }
    }
    let decided = ColumnEncodings(evidence).columns
    var (cells, wrong) = (0, 0)
    for record in written.dropFirst(head) {
      for (column, cell) in record.enumerated() {
        var text: [UInt8] = []
        _ = decided[column].encoding.decode(cell.bytes.span, to: &text)
        cells += 1
        if !text.elementsEqual(cell.carried.utf8) { wrong += 1 }
      }
    }
    (self.cells, wrongCells) = (cells, wrong)
    isRight = wrong == 0
  }
}
