/// One thing that the result of a unit of work depends on, and the state in which it was used.
///
/// A unit is stale when one of its cues is not what it was; time is none, but what it makes
/// of a missing return is.
struct Cue: Hashable, Sendable {
  /// The cue of the settings that a stage uses; its value is the digest of ``SettingSlice``.
  static let settings = "cấu hình"
  /// The cue of the settings of all stages, which a release tells.
  static let allSettings = "cấu hình ghi trong bản phát hành"
  /// The cue of people's decisions about pairs.
  static let decisions = "quyết định duyệt"
  /// The cue of the program.
  static let program = "chương trình"

  let name: String
  let value: String

  /// Whether it is about data, not about how they are treated.
  var isData: Bool {
    ![Self.settings, Self.allSettings, Self.decisions, Self.program].contains(name)
  }
}

/// Why a unit is stale: what changed, from what, to what.
struct CueChange: Equatable, Sendable {
  var name: String
  /// Empty where there was nothing.
  var old: String
  /// Empty where there is nothing any more.
  var new: String
  var isData = true
  /// The file that was changed, by its name in the folder of the stage; empty for other causes.
  var file = ""

  /// One line for people: `kinds.csv: 3f29c1d2a0b4 → 8f00b204e980`.
  var text: String {
    func short(_ value: String) -> String {
      let isDigest =
        value.utf8.count >= 32
        && value.utf8.prefix(32).allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        }
      return isDigest ? String(value.prefix(12)) : value
    }
    switch (old.isEmpty, new.isEmpty) {
    case (true, true): return name
    case (true, false): return "\(name): \(short(new))"
    case (false, true): return "\(name): \(short(old)) → (không còn)"
    case (false, false): return "\(name): \(short(old)) → \(short(new))"
    }
  }

  /// What differs between two lists of cues, in the order of the new one; what is gone comes last.
  static func between(_ old: [Cue], _ new: [Cue]) -> [CueChange] {
    if old == new { return [] }
    var before = Dictionary(
      old.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    var changes: [CueChange] = []
    for cue in new {
      let value = before.removeValue(forKey: cue.name)
      if value != cue.value {
        changes.append(
          CueChange(name: cue.name, old: value ?? "", new: cue.value, isData: cue.isData))
      }
    }
    for cue in old {
      guard let value = before[cue.name] else { continue }
      changes.append(CueChange(name: cue.name, old: value, new: "", isData: cue.isData))
    }
    return changes
  }
}
