import Compression

/// One file of a release, as its manifest names it.
struct ReleaseFile: Codable, Equatable, Sendable {
  /// Relative to the folder of the release.
  let path: String
  let bytes: Int
  let sha256: String
}
