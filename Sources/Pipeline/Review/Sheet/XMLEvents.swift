import Foundation
import FoundationXML

/// Walks through an XML document; entities from elsewhere are not loaded, and a document type, which
/// could make a short text long, is refused.
final class XMLEvents: NSObject, XMLParserDelegate {
  private let opened: (String, [String: String]) -> Void
  private let closed: (String) -> Void
  private let text: (String) -> Void

  /// A walk that tells of elements by their local names.
  private init(
    opened: @escaping (String, [String: String]) -> Void, closed: @escaping (String) -> Void,
    text: @escaping (String) -> Void
  ) {
    self.opened = opened
    self.closed = closed
    self.text = text
  }

  /// Walks through a document.
  ///
  /// - Returns: Whether it was well formed to its end.
  static func walk(
    _ bytes: [UInt8], opened: @escaping (String, [String: String]) -> Void,
    closed: @escaping (String) -> Void = { _ in }, text: @escaping (String) -> Void = { _ in }
  ) -> Bool {
    let data = Data(bytes)
    if data.range(of: Data("<!DOCTYPE".utf8)) != nil { return false }
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let events = XMLEvents(opened: opened, closed: closed, text: text)
    parser.delegate = events
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    opened(name, attributes)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    closed(name)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }
}
