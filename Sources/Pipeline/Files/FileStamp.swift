import Glibc

/// What the file system says of a file without reading it: when all of it is as it was, so is the
/// content.
///
/// Beside size, time of modification and inode it holds the time of the last change of the inode, which
/// nobody can set back.
struct FileStamp: Equatable, Sendable {
  /// Size, inode, and the two times in seconds and nanoseconds, with `.` between them.
  let text: String

  init(text: String) { self.text = text }

  /// The stamp of a file, a link not followed; nil when there is none.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    text =
      "\(status.st_size).\(status.st_ino).\(modified.tv_sec).\(modified.tv_nsec)"
      + ".\(changed.tv_sec).\(changed.tv_nsec)"
  }

  /// Whether nothing has touched a file for so many seconds; a stamp taken sooner could stand for two
  /// contents, when the clock of the file system did not move between two writes.
  static func isSettled(_ path: String, seconds: Int) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    let last = max(status.st_mtim.tv_sec, status.st_ctim.tv_sec)
    let now = time(nil)
    // A time in the future is a wrong clock, not a file being written.
    return last > now || now - last >= seconds
  }
}
