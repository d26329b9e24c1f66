/// One thing noticed about one cell, row or file: missing, repaired, impossible, in conflict.
public struct Finding: Sendable {
  /// Which rule speaks.
  public var rule: EditRule
  /// Where; line 0 when it concerns the whole return.
  public var position: SourcePosition
  /// Column name of the field, empty when it concerns the row or the return.
  public var column: String
  /// The value as it arrived, empty for personal fields.
  public var value: String

  /// A finding; the value of a personal field is dropped here, so that no later step can show it.
  public init(
    _ rule: EditRule, at position: SourcePosition, field: ReturnField?, value: String = ""
  ) {
    self.rule = rule
    self.position = position
    column = field?.name ?? ""
    self.value = field?.isPersonal == true ? "" : value
  }

  /// Restores a finding from a stage file.
  public init(rule: EditRule, position: SourcePosition, column: String, value: String) {
    self.rule = rule
    self.position = position
    self.column = column
    self.value = value
  }
}
