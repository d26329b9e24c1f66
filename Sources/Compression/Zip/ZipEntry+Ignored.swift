extension ZipEntry {
  /// What operating systems put into archives beside what was meant.
  var isIgnored: Bool {
    if type == .folder || name.hasPrefix("__MACOSX/") { return true }
    let file = name.split(separator: "/").last.map(String.init) ?? ""
    return [".DS_Store", "Thumbs.db", "desktop.ini"].contains(file) || file.hasPrefix("._")
      || file.hasPrefix("~$")
  }

  /// Whether the bytes of the name were escaped.
  var hasLegacyName: Bool { !rawName.elementsEqual(name.utf8) }
}
