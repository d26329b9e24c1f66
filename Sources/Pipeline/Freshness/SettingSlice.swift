import Register

/// The settings that one stage uses, each by the name under which a person finds it.
struct SettingSlice: Sendable {
  /// Such as `pipeline.yaml: limits.rows` with `200000`, or `kinds.csv` with the digest of its rows
  /// and, in a small table, each row.
  let settings: [Cue]
  /// 16 hexadecimal digits that stand for all of them.
  let digest: String

  init(_ settings: [Cue]) {
    self.settings = settings
    let text = settings.map { "\($0.name)\u{1F}\($0.value)\u{1E}" }.joined()
    digest = String(Checksum.sha256(Array(text.utf8)).prefix(16))
  }

  /// As a cue of a unit.
  var cue: Cue { Cue(name: Cue.settings, value: digest) }
}
