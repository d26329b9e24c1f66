import Glibc

/// One writer at a time: a lock on `Output/.lock` that the operating system drops when its process
/// ends, however it ends.
///
/// Who holds it since when stands in the file.
struct RunLock {
  private let descriptor: Int32

  /// Takes the lock, waiting so many seconds for another run to end; nil for not at all.
  ///
  /// - Throws: ``RunError`` with exit code 75 and the holder's name when another run has it.
  init(_ output: String, wait: Int? = nil) throws(RunError) {
    let path = "\(output)/.lock"
    descriptor = SystemCall.through { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw Disk.failure("tạo", path) }
    do throws(RunError) {
      try Self.take(descriptor, path, wait)
      try sign(path)
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func take(_ descriptor: Int32, _ path: String, _ wait: Int?) throws(RunError) {
    let end = ContinuousClock.now + .seconds(min(wait ?? 0, 1 << 32))
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Disk.failure("ghi", path) }
      try Interruption.check()
      guard ContinuousClock.now < end else { throw LockHolder.refusal(path) }
      usleep(100_000)
    }
  }

  /// Writes who holds the lock.
  private func sign(_ path: String) throws(RunError) {
    guard SystemCall.through({ ftruncate(descriptor, 0) }) == 0 else {
      throw Disk.failure("ghi", path)
    }
    try Disk.fill(descriptor, with: Array(LockHolder.current.text.utf8), path)
  }

  /// Gives the lock back.
  func release() { close(descriptor) }
}
