/// Goes through the XML documents of a workbook, which have neither comments nor sections of raw text.
struct XMLElements {
  private let document: [UInt8]

  /// How many elements of a name a document has; nil when it is not well formed to its end.
  ///
  /// - Complexity: O(bytes of the document).
  static func count(_ name: String, in document: [UInt8]) -> Int? {
    XMLElements(document: document).count(Array(name.utf8))
  }

  private func count(_ name: [UInt8]) -> Int? {
    var (count, roots) = (0, 0)
    // The names of the elements that are open, outermost first.
    var open: [Range<Int>] = []
    var start = endOfText(0)
    while start < document.count {
      guard let end = endOfTag(start) else { return nil }
      switch document[start + 1] {
      case UInt8(ascii: "?"): break
      case UInt8(ascii: "/"):
        guard let last = open.popLast(), document[last] == document[start + 2..<end] else {
          return nil
        }
      default:
        if open.isEmpty { roots += 1 }
        let element = nameOfElement(start + 1)
        if element.isEmpty { return nil }
        if document[element].elementsEqual(name) { count += 1 }
        if document[end - 1] != UInt8(ascii: "/") { open.append(element) }
      }
      start = endOfText(end + 1)
    }
    return open.isEmpty && roots == 1 ? count : nil
  }

  /// Where a text ends: at a `<`, at a `>` that no text here has, or with the document.
  private func endOfText(_ start: Int) -> Int {
    let bytes = document.span
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: ">") {
      at += 1
    }
    return at
  }

  /// Where a tag ends: its `>` outside quotes; nil when there is none, or no tag starts there.
  private func endOfTag(_ start: Int) -> Int? {
    let bytes = document.span
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    var isQuoted = false
    var at = start + 1
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ">") where !isQuoted: return at
      case UInt8(ascii: "<"): return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  private func nameOfElement(_ start: Int) -> Range<Int> {
    let bytes = document.span
    var end = start
    while !Self.endsName(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
