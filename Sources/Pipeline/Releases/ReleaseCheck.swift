/// Compares a release with its manifest, by reading every file.
enum ReleaseCheck {
  /// What is wrong, one sentence a file; empty when all is as it was published.
  ///
  /// - Parameter checked: Files that were read back already.
  /// - Complexity: O(bytes), each read once.
  static func faults(
    of release: String, _ manifest: ReleaseManifest, jobs: Int, besides checked: Set<String> = []
  ) throws(RunError) -> [String] {
    let known = Set(manifest.files.map(\.path) + [ReleaseManifest.file, ChecksumList.file])
    let strange = try Disk.files(below: release).filter { !known.contains($0) }
    let files = manifest.files.filter { !checked.contains($0.path) }
    let faults = try Parallel.map(files.count, jobs: jobs) { index throws(RunError) in
      fault(of: files[index], in: release)
    }
    var found = faults.compactMap { $0 } + strange.map { "\($0): không có trong manifest" }
    if ReleaseManifest.id(of: manifest.files) != manifest.id {
      found.append("\(ReleaseManifest.file): mã bản phát hành không khớp danh sách tệp")
    }
    return found
  }

  /// What is wrong with one file, read piece by piece; nil when it is as it was published.
  static func fault(of file: ReleaseFile, in release: String) -> String? {
    let path = "\(release)/\(file.path)"
    guard let size = Disk.size(path) else { return "\(file.path): không đọc được" }
    guard size == file.bytes else { return "\(file.path): nội dung đã bị thay đổi" }
    var sum = Checksum()
    for start in stride(from: 0, to: size, by: piece) {
      guard let bytes = try? Disk.read(path, start..<min(start + piece, size)) else {
        return "\(file.path): không đọc được"
      }
      sum.add(bytes)
    }
    return sum.text == file.sha256 ? nil : "\(file.path): nội dung đã bị thay đổi"
  }

  /// Larger ones would be memory that is new each time, and costs more to get than the bytes to read.
  private static let piece = 1 << 18
}
