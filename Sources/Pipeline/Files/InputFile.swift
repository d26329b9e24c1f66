import Compression
import Glibc
import Ingest
import Register
import Work

/// Reads a file as it arrived; whatever is wrong with it is a refusal.
///
/// Only a failing machine is an error: a return must not be missing from a release because a disk was
/// busy or a limit reached.
enum InputFile {
  /// The returns in a file, opened, each with its checksum.
  static func returns(
    of file: ReturnFile, _ configuration: IngestConfiguration, workers: Workers
  ) -> [ReturnFile] {
    ReturnArchive.open(file, configuration, workers: workers).map { file in
      var file = file
      if file.sha256.isEmpty, file.refusal == nil { file.sha256 = Checksum.sha256(file.bytes) }
      return file
    }
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Its name in ledgers, relative to the input folder.
  ///   - place: Where it lies.
  ///   - followsLinks: Whether a symbolic link is read; not in a folder that others write to.
  /// - Throws: ``RunError`` with exit code 74 when the system failed.
  static func read(
    _ path: String, at place: String, _ limits: ReturnLimits, followsLinks: Bool = false
  ) throws(RunError) -> ReturnFile {
    guard try isRegular(place, followsLinks) else {
      return ReturnFile(path: path, refusal: .unreadableFile)
    }
    do throws(RunError) {
      let bytes = try Disk.read(
        place, followsLinks: followsLinks, limit: limits.inflation.compressed)
      guard let bytes else { return ReturnFile(path: path, refusal: .oversizedFile) }
      return ReturnFile(path: path, bytes: bytes, sha256: Checksum.sha256(bytes))
    } catch {
      if error.status == .inputOutput { throw error }
      return ReturnFile(path: path, refusal: .unreadableFile)
    }
  }

  /// What stands for the content of a file in ``Cue``s: its SHA-256, or the rule that refuses it.
  static func identity(of file: ReturnFile) -> String { file.refusal?.code ?? file.sha256 }

  private static func isRegular(
    _ place: String, _ followsLinks: Bool
  ) throws(RunError) -> Bool {
    var status = stat()
    if (followsLinks ? stat(place, &status) : lstat(place, &status)) == 0 {
      return status.st_mode & S_IFMT == S_IFREG
    }
    let error = Disk.failure("đọc", place)
    if error.status == .inputOutput { throw error }
    return false
  }
}
