/// What a cell held that could not be brought into Unicode.
public struct DecodingLoss: Hashable, Sendable {
  /// How many characters were lost; the text has one question mark for each.
  public var characters = 0
  /// Where in the cell's own bytes the first of them starts; `nil` when nothing was lost.
  public var firstByte: Int?

  /// Nothing lost.
  public init() {}

  /// Whether the text is all that the cell meant.
  public var isEmpty: Bool { characters == 0 }

  /// Notes one more character.
  @inline(__always)
  mutating func add(at byte: Int) {
    characters += 1
    if firstByte == nil { firstByte = byte }
  }
}
