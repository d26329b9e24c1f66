/// `SHA256SUMS`: the files of a release in the form that `sha256sum -c` reads.
///
/// - SeeAlso: GNU coreutils manual, *md5sum invocation*: a line of a name with a backslash or a line
///   end starts with a backslash, and the name is escaped.
enum ChecksumList {
  static let file = "SHA256SUMS"

  /// One line per file, sorted by path.
  static func text(_ files: [ReleaseFile]) -> String {
    files.map { file in
      let name = escaped(file.path)
      return "\(name == file.path ? "" : "\\")\(file.sha256)  \(name)\n"
    }.joined()
  }

  private static func escaped(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
