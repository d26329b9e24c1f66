/// Takes the comments out of Swift code.
///
/// A string literal ends with its line at the latest, which is near enough: what stands on further
/// lines of a long literal reads as code.
struct CommentStripper {
  private let bytes: [UInt8]
  private var index = 0
  private var kept: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func stripped() -> [UInt8] {
    while index < bytes.count {
      if starts("//") {
        skipLine()
      } else if starts("/*") {
        skipBlock()
      } else if bytes[index] == UInt8(ascii: "\"") {
        keepLiteral()
      } else {
        keep()
      }
    }
    return kept
  }

  private func starts(_ mark: StaticString) -> Bool {
    bytes[index...].prefix(2).elementsEqual(mark.description.utf8)
  }

  private mutating func keep() {
    kept.append(bytes[index])
    index += 1
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  /// Block comments nest.
  private mutating func skipBlock() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        index += 2
      } else if starts("*/") {
        depth -= 1
        index += 2
      } else {
        if bytes[index] == UInt8(ascii: "\n") { kept.append(bytes[index]) }
        index += 1
      }
    } while depth > 0 && index < bytes.count
  }

  private mutating func keepLiteral() {
    keep()
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
      let isEnd = bytes[index] == UInt8(ascii: "\"")
      keep()
      if isEscape { keep() }
      if isEnd { return }
    }
  }
}
