/// Where a record starts in a return.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// 1-based physical line of the decoded text, LF counted.
  public var line: Int
  /// 0-based byte offset in the decompressed original.
  public var byte: Int

  /// A position.
  public init(line: Int, byte: Int) {
    self.line = line
    self.byte = byte
  }

  /// Earlier in the file comes first.
  public static func < (a: Self, b: Self) -> Bool { (a.byte, a.line) < (b.byte, b.line) }
}
