/// What publishing keeps of its last release: its id, how many returns are not in it, and the older
/// release that somebody went back to.
struct ReleaseRecord: Equatable {
  var id: String
  /// Returns that were rejected or held.
  var excluded: Int
  /// The release that a rollback put in force; nil when `id` is.
  var rolledBackTo: String?

  init(id: String, excluded: Int, rolledBackTo: String? = nil) {
    self.id = id
    self.excluded = excluded
    self.rolledBackTo = rolledBackTo
  }

  /// From the form of ``text``.
  init(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    id = parts.first ?? ""
    excluded = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    rolledBackTo = parts.count > 2 ? parts[2] : nil
  }

  /// The parts with a space between them.
  var text: String {
    ([id, String(excluded)] + [rolledBackTo].compactMap { $0 }).joined(separator: " ")
  }

  /// The release that `current` should point at.
  var inForce: String { rolledBackTo ?? id }
}
