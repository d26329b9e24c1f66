import CSV
import Register

extension StageFile where Row == Finding {
  /// `<return>.findings.csv`: what was noticed about a return.
  static var findings: StageFile {
    StageFile(
      columns: ["line", "byte", "rule", "column", "value"],
      write: { row, writer in
        writer.field(row.position.line)
        writer.field(row.position.byte)
        writer.field(row.rule.code)
        writer.field(row.column)
        writer.field(row.value)
      },
      read: { cursor in
        let position = SourcePosition(line: cursor.integer() ?? 0, byte: cursor.integer() ?? 0)
        guard let rule = EditRule(code: cursor.text()) else { return nil }
        return Finding(
          rule: rule, position: position, column: cursor.text(), value: cursor.text())
      })
  }
}
