import Compression
import Ingest
import Register

/// Reads a return as it arrived; whatever is wrong with the file is a refusal, never an error.
enum InputFile {
  /// The file as ingest takes it.
  ///
  /// - Parameters:
  ///   - path: Its name in ledgers, relative to the input folder.
  ///   - place: Where it lies.
  ///   - followsLinks: Whether a symbolic link is read; not in a folder that others write to.
  static func read(
    _ path: String, at place: String, _ limits: ReturnLimits, followsLinks: Bool = false
  ) -> ReturnFile {
    do throws(RunError) {
      let bytes = try Disk.read(
        place, followsLinks: followsLinks, limit: limits.fileBytes)
      guard let bytes else { return ReturnFile(path: path, refusal: .oversizedFile) }
      return ReturnFile(path: path, bytes: bytes, sha256: Checksum.sha256(bytes))
    } catch {
      return ReturnFile(path: path, refusal: .unreadableFile)
    }
  }
}
