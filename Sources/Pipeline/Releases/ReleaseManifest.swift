import Foundation
import Register

/// `manifest.json`: what a release was made of, and what it is made up of.
struct ReleaseManifest: Codable, Sendable {
  /// A return that went into it.
  struct Input: Codable, Sendable {
    let path: String
    let sha256: String
    let status: String
  }

  static let file = "manifest.json"

  let id: String
  let pipeline: String
  let version: String
  let periods: [String]
  let inputs: [Input]
  let rows: [String: Int]
  let files: [ReleaseFile]
  /// Why it must not be put in force; absent for a release that may be.
  var notPublishable: String?

  /// The id of a release of these files: 16 hexadecimal digits of the SHA-256 of their list.
  static func id(of files: [ReleaseFile]) -> String {
    let listing = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    return String(Checksum.sha256(Array(listing.utf8)).prefix(16))
  }

  /// Reads the manifest of a release.
  ///
  /// - Throws: ``RunError`` when there is none, or it is none.
  static func read(_ release: String) throws(RunError) -> ReleaseManifest {
    let path = "\(release)/\(file)"
    let bytes = try Disk.read(path)
    do {
      return try JSONDecoder().decode(ReleaseManifest.self, from: Data(bytes))
    } catch {
      throw RunError(
        .defect, "MANIFEST", "manifest.json bị hỏng.", at: path,
        remedy: "Chạy lại: sohoi run, hoặc quay về bản trước: sohoi rollback")
    }
  }

  /// The manifest as it is written.
  func json() throws(RunError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [0x0A]
    } catch {
      throw RunError(.defect, "MANIFEST", "Không ghi được manifest.json.")
    }
  }
}
