import Glibc

/// The returns below a folder.
enum ReturnFiles {
  /// The paths of all `.csv.gz` and `.csv` files, in the order of their names.
  static func paths(below folder: String) throws -> [String] {
    guard let directory = opendir(folder) else { throw FileFailure("list", folder) }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      if entry.pointee.d_type == DT_DIR {
        paths += try Self.paths(below: path)
      } else if name.hasSuffix(".csv.gz") || name.hasSuffix(".csv") {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  /// The content of a return, inflated if it is compressed.
  static func content(_ path: String) throws -> [UInt8] {
    let file = try OutputFolder.read(path)
    guard path.hasSuffix(".gz") else { return file }
    guard let content = GzipFile.inflated(file) else { throw FileFailure("inflate", path) }
    return content
  }
}
