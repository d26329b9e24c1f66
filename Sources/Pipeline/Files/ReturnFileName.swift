import Register

/// What files about a return are called: its path, in names that every file system takes.
enum ReturnFileName {
  /// Most bytes of a name, with room for the endings put behind it (Linux allows 255).
  static let limit = 200

  /// The path, each name in it that is too long cut and told apart by a hash of the whole name.
  static func of(_ path: String) -> String {
    // Thousands of names are asked for, and hardly any is long.
    if path.utf8.count <= limit { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { name in
      guard name.utf8.count > limit else { return String(name) }
      var kept = name.prefix(limit / 2)
      while kept.utf8.count > limit - 17 { kept.removeLast() }
      return "\(kept)~\(String(StableHash.of(String(name)), radix: 16))"
    }.joined(separator: "/")
  }
}
