import Glibc

/// One writer at a time: a lock on `Output/.lock` that the operating system drops when its process
/// ends, however it ends.
struct RunLock {
  private let descriptor: Int32

  init(_ output: String) throws(RunError) {
    let path = "\(output)/.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Disk.failure("tạo", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw RunError(
        .locked, "LOCKED", "Một lần chạy khác đang ghi vào thư mục này.", at: path,
        remedy: "Chờ lần chạy đó xong rồi chạy lại.")
    }
  }

  func release() { close(descriptor) }
}
