/// Takes out of a name the marks that make a spreadsheet run it as a formula.
///
/// No association's name begins with `=`, `+`, `-`, `@` or a list's dash. Published files are plain CSV, read
/// with a comma here and, where Windows says so, with a semicolon there: a mark behind a semicolon
/// stands at the start of a cell too.
enum FormulaMarks {
  /// Marks at the start of a cell, half and full width, and the dashes that lists begin with.
  private static let marks: [[UInt8]] = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "–", "—", "−", "•",
  ]
  .map { Array($0.utf8) }

  /// Whether a byte is the first one of a mark.
  private static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0xE2, 0xEF: true
    default: false
    }
  }

  /// Whether a cell may begin with a mark, here or where it is cut at a semicolon.
  private static func mayHold(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    if first == 0x20 || mayBegin(with: first) { return true }
    return text.withUnsafeBufferPointer { bytes in
      // Told for many bytes at once.
      var semicolons: UInt8 = 0
      for index in 0..<bytes.count { semicolons |= bytes[index] == 0x3B ? 1 : 0 }
      return semicolons > 0
    }
  }

  /// Removes the marks, with blanks around them; whether there were any.
  static func remove(from text: inout [UInt8]) -> Bool {
    guard mayHold(text) else { return false }
    var removed = false
    var start = 0
    while start < text.count {
      let end = endOfMarks(text, from: start)
      if end > start {
        text.removeSubrange(start..<end)
        removed = true
        if start > 0, start < text.count { text.insert(0x20, at: start) }
      }
      guard let semicolon = text[start...].firstIndex(of: 0x3B) else { break }
      start = semicolon + 1
    }
    return removed
  }

  /// Behind the last mark of those that, but for blanks, stand together from `start`; `start` if none
  /// does.
  private static func endOfMarks(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    var index = start
    while index < text.count {
      if text[index] == 0x20 {
        index += 1
      } else if mayBegin(with: text[index]),
        let mark = marks.first(where: { text[index...].starts(with: $0) })
      {
        index += mark.count
        end = index
      } else {
        break
      }
    }
    // The blanks behind the marks go with them.
    return end == start ? start : index
  }
}
