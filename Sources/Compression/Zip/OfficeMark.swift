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
    var rest = bytes[...]
    while let start = rest.firstRange(of: ZipLocalHeader.signature)?.lowerBound {
      rest = bytes[(start + ZipLocalHeader.signature.count)...]
      let fields = bytes[start...].prefix(ZipLocalHeader.size)
      guard fields.count == ZipLocalHeader.size else { break }
      let length = ZipFields(Array(fields)).word(26)
      names.append(Array(bytes[(start + ZipLocalHeader.size)...].prefix(length)))
    }
    return names
  }
}
