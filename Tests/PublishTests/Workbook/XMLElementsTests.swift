import Foundation
import FoundationXML
import Testing

@testable import Publish

@Suite struct XMLElementsTests {
  @Test(arguments: [
    (#"<?xml version="1.0"?>"# + "\n<a><c/><b><c x=\"1\">t</c></b></a>", 2),
    ("<a/>", 0), ("<c/>", 1), ("<a x=\"1>2\"><c\n y=\"/\"/></a>", 1), ("<a>t</a>\n", 0),
  ])
  func `Elements of a name are counted, wherever they stand`(document: String, count: Int) {
    #expect(XMLElements.count("c", in: Array(document.utf8)) == count)
  }

  @Test(arguments: [
    "", "t", "<", "<>", "</>", "<a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a><c></a></c>",
    "<a x=\"1></a>", "<a><c <c/></a>", "<a>b></a>", "<a></a><", "<?xml?>",
  ])
  func `A document that is not whole has no count`(document: String) {
    #expect(XMLElements.count("c", in: Array(document.utf8)) == nil)
  }

  /// What a disk does that is full for a while: some bytes are missing.
  @Test func `A lost piece is noticed wherever it was`() throws {
    let cells = (1...300).map { "<c r=\"A\($0)\" s=\"2\"><v>\($0 * 37)</v></c>" }
    let document = Array("<worksheet><row>\(cells.joined())</row></worksheet>\n".utf8)
    #expect(XMLElements.count("c", in: document) == 300)
    #expect(ElementCounter(Data(document)).count == 300)
    var generator = SystemRandomNumberGenerator()
    for length in [64, 512, 4096] {
      for _ in 0..<200 {
        let start = Int.random(in: 0...document.count - 1 - length, using: &generator)
        let damaged = Array(document[..<start] + document[(start + length)...])
        let count = XMLElements.count("c", in: damaged)
        #expect(count != 300, "\(length) bytes from \(start)")
        // Another reader is less strict (a lone `>` may stand in a text), and counts the same.
        let other = ElementCounter(Data(damaged))
        if other.isWhole, let count {
          #expect(count == other.count, "\(length) bytes from \(start)")
        }
      }
    }
  }
}

/// Counts with the system's parser: slower, and made by others.
private final class ElementCounter: NSObject, XMLParserDelegate {
  private(set) var count = 0
  private(set) var isWhole = false

  init(_ document: Data) {
    super.init()
    let parser = XMLParser(data: document)
    parser.delegate = self
    isWhole = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == "c" { count += 1 }
  }
}
