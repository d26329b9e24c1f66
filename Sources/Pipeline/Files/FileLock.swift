import Glibc

/// One writer at a time of a file that several people's commands may change; it waits for its turn.
struct FileLock {
  private let descriptor: Int32

  init(_ path: String) throws(RunError) {
    descriptor = SystemCall.through { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw Disk.failure("tạo", path) }
    guard flock(descriptor, LOCK_EX) == 0 else {
      close(descriptor)
      throw Disk.failure("tạo", path)
    }
  }

  func release() { close(descriptor) }
}
