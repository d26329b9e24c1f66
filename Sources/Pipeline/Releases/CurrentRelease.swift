/// `Output/current`: the link that says which release is in force.
struct CurrentRelease {
  let output: String

  private var link: String { "\(output)/current" }
  private var aside: String { "\(output)/.current.new" }

  /// The name of the release in force, nil when there is none.
  var name: String? {
    guard let target = Disk.target(of: link), target.hasPrefix("releases/") else { return nil }
    return String(target.dropFirst("releases/".count))
  }

  /// Puts a release in force, in one step: a reader sees the old one or the new one.
  ///
  /// - Throws: ``RunError`` when that fails; the release before is in force then.
  func set(_ name: String) throws(RunError) {
    let old = self.name
    if old == name { return }
    try turn(to: name)
    do throws(RunError) {
      try Disk.sync(output)
    } catch {
      // The new one might not outlast a power cut: what may be lost is not in force.
      if let old { try? turn(to: old) } else { try? Disk.remove(link) }
      throw error
    }
  }

  private func turn(to name: String) throws(RunError) {
    try Disk.remove(aside)
    try Disk.link(aside, to: "releases/\(name)")
    try Disk.move(aside, to: link)
  }

  /// Takes away what a run that was killed has left beside the releases.
  func sweep() throws(RunError) {
    for path in [aside, "\(output)/releases/.new", "\(output)/releases/.damaged"] {
      try Disk.remove(path)
    }
  }
}
