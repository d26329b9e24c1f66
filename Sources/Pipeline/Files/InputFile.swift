import Compression
import Ingest
import Register

/// Reads a file as it arrived; whatever is wrong with it is a refusal, never an error.
enum InputFile {
  /// The returns in a file, opened, each with its checksum.
  ///
  /// - Parameters:
  ///   - path: Its name in ledgers, relative to the input folder.
  ///   - place: Where it lies.
  ///   - followsLinks: Whether a symbolic link is read; not in a folder that others write to.
  static func returns(
    _ path: String, at place: String, _ limits: ReturnLimits, followsLinks: Bool = false
  ) -> [ReturnFile] {
    ReturnArchive.open(read(path, place, limits, followsLinks), limits).map { file in
      var file = file
      if file.sha256.isEmpty, file.refusal == nil { file.sha256 = Checksum.sha256(file.bytes) }
      return file
    }
  }

  private static func read(
    _ path: String, _ place: String, _ limits: ReturnLimits, _ followsLinks: Bool
  ) -> ReturnFile {
    do throws(RunError) {
      let bytes = try Disk.read(
        place, followsLinks: followsLinks, limit: limits.inflation.compressed)
      guard let bytes else { return ReturnFile(path: path, refusal: .oversizedFile) }
      return ReturnFile(path: path, bytes: bytes, sha256: Checksum.sha256(bytes))
    } catch {
      return ReturnFile(path: path, refusal: .unreadableFile)
    }
  }
}
