import Linkage

/// What records are called in the output: by the column that names them, or by their lines.
struct LinkIdentifiers {
  private let table: LinkTable
  private let texts: TextColumn?

  /// - Throws: ``RunError`` when a record of one register has no name or that of another.
  init(_ table: LinkTable, column: String?) throws(RunError) {
    self.table = table
    guard let column else {
      texts = nil
      return
    }
    let texts = try LinkTable.texts(column, table.registers)
    var owner = [Int32](repeating: -1, count: texts.texts.count)
    for (record, text) in texts.values.enumerated() {
      let place = table.place(record)
      let isTaken = owner[Int(text)] == Int32(place.register)
      guard text != 0, !isTaken else {
        let register = table.registers[place.register]
        throw RunError(
          .dataRefused, "LINK-ID",
          text == 0
            ? "Bản ghi không có tên trong cột '\(column)'."
            : "Hai bản ghi cùng tên trong cột '\(column)'.",
          at: "\(register.path):\(register.line(place.record))",
          remedy: "Sửa tệp, hoặc bỏ 'id' khỏi cấu hình để gọi bản ghi theo số dòng.")
      }
      owner[Int(text)] = Int32(place.register)
    }
    self.texts = texts
  }

  /// Number of the register, from 1.
  func register(_ record: Int) -> Int { table.place(record).register + 1 }

  /// Name of a record within its register, as bytes.
  func name(_ record: Int, _ body: (Span<UInt8>) -> Void) {
    guard let texts else {
      let place = table.place(record)
      return body(Array(String(table.registers[place.register].line(place.record)).utf8).span)
    }
    let bytes = texts.texts.bytes
    body(bytes.span.extracting(texts.texts.range(of: texts.values[record])))
  }
}
