/// Which program computes: its version, and which build of it.
///
/// Any other build counts as another program: what it computes may differ, and no list of changed code
/// that somebody keeps by hand would always be complete.
enum ProgramVersion {
  /// Such as `0.1.0 (3f29c1d2a0b4e5f6)`.
  static let text: String = {
    let program = "/proc/self/exe"
    let build =
      BuildID.read(program) ?? Checksum.sha256((try? Disk.read(program)) ?? [])
    return "\(SohoiVersion.text) (\(build.prefix(16)))"
  }()
}
