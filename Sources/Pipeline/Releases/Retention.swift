import Glibc

/// Takes away old releases, the oldest first.
///
/// Never one that is in force, that publishing has just made, or that a link in the output folder
/// names: `ln -s releases/<id> Output/2023-da-nop` keeps that release for good.
enum Retention {
  /// Keeps the release in force and so many others.
  ///
  /// - Parameters:
  ///   - keep: How many older releases stay, 0 or more.
  ///   - new: The release that is about to be in force.
  static func run(_ output: String, keep: Int, new: String) throws(RunError) {
    let folder = "\(output)/releases"
    let named = try named(in: output).union([new])
    let names = try Disk.names(in: folder).filter { !$0.hasPrefix(".") && !named.contains($0) }
    let old = names.map { (name: $0, time: time(of: "\(folder)/\($0)")) }
      .sorted { ($0.time, $0.name) > ($1.time, $1.name) }
    // The one still in force is soon an older one.
    let current = CurrentRelease(output: output).name
    let isReplaced = current != nil && current != new
    for release in old.dropFirst(max(0, keep - (isReplaced ? 1 : 0))) {
      // Without its manifest it counts as no release, should the rest not be done.
      try Disk.remove("\(folder)/\(release.name)/\(ReleaseManifest.file)")
      try Disk.remove("\(folder)/\(release.name)")
    }
  }

  /// The releases that links in the output folder lead to.
  private static func named(in output: String) throws(RunError) -> Set<String> {
    var named: Set<String> = []
    for name in try Disk.names(in: output) {
      guard let target = Disk.target(of: "\(output)/\(name)") else { continue }
      let parts = target.split(separator: "/").map(String.init)
      if let index = parts.lastIndex(of: "releases"), index + 1 < parts.count {
        named.insert(parts[index + 1])
      }
    }
    return named
  }

  /// When a release was made, in nanoseconds.
  private static func time(of path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
