/// Office documents are zip archives; the names of their members tell them.
enum OfficeMark {
  private static let marks: Set<[UInt8]> = Set(
    [
      "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
      "xl/workbook.xml", "word/document.xml",
    ].map { Array($0.utf8) })

  /// The kind of an archive with these members, all of them or the first few.
  static func kind(ofMembers names: [[UInt8]]) -> ContentKind {
    if names.contains(Array("mimetype".utf8)) { return .openDocument }
    if !names.contains(where: marks.contains) { return .zip }
    return names.contains { $0.starts(with: "xl/".utf8) } ? .workbook : .officeDocument
  }
}

/// The first bytes of a zip archive.
struct ZipPrefix {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var kind: ContentKind { OfficeMark.kind(ofMembers: names) }

  /// The names in all local headers that can be seen from here.
  private var names: [[UInt8]] {
    var names: [[UInt8]] = []
    var place = 0
    while place + ZipLocalHeader.size <= bytes.count {
      if bytes[place...].starts(with: ZipLocalHeader.signature) {
        let start = place + ZipLocalHeader.size
        let length = ZipFields(Array(bytes[place..<start])).word(26)
        names.append(Array(bytes[start...].prefix(length)))
        place = start
      } else {
        place += 1
      }
    }
    return names
  }
}
