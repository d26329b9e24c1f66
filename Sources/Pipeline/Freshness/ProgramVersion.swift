/// Which program computes: its version, and a checksum of the executable.
///
/// Any other build counts as another program: what it computes may differ, and no list of changed code
/// that somebody keeps by hand would always be complete.
enum ProgramVersion {
  /// Such as `0.1.0 (3f29c1d2a0b4e5f6)`.
  static let text: String = {
    let bytes = (try? Disk.read("/proc/self/exe")) ?? []
    return "\(SohoiVersion.text) (\(Checksum.sha256(bytes).prefix(16)))"
  }()
}
