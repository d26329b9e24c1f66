import Glibc

/// Who is writing to an output folder.
struct LockHolder: Equatable {
  var pid: Int32
  var user: String
  var host: String
  /// The time in UTC.
  var since: String

  /// This process, from now on.
  static var current: LockHolder {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let user = getpwuid(geteuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
    return LockHolder(
      pid: getpid(), user: user ?? String(geteuid()), host: host, since: Journal.time())
  }

  /// One line of four words, as it stands in the lock file.
  var text: String { "\(pid) \(user) \(host) \(since)\n" }

  /// The holder that a lock file names; nil when it names none, because it is just being written.
  init?(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 4, let pid = Int32(words[0]) else { return nil }
    (self.pid, user, host, since) = (pid, words[1], words[2], words[3])
  }

  init(pid: Int32, user: String, host: String, since: String) {
    (self.pid, self.user, self.host, self.since) = (pid, user, host, since)
  }

  /// In words.
  var label: String { "tiến trình \(pid), người dùng \(user), máy \(host), từ \(since)" }

  /// The holder of the lock on an output folder, nil when nobody holds it.
  ///
  /// Nothing is locked to see it.
  /// - SeeAlso: proc_locks(5): `FLOCK` lines name the inode.
  static func of(_ output: String) -> LockHolder? {
    let path = "\(output)/.lock"
    var status = stat()
    guard lstat(path, &status) == 0, let locks = lines(of: "/proc/locks") else { return nil }
    let isHeld = locks.contains { line in
      let words = line.split(separator: " ")
      return words.count > 5 && words[1] == "FLOCK"
        && words[5].split(separator: ":").last.map(String.init) == String(status.st_ino)
    }
    guard isHeld, let text = lines(of: path)?.first else { return nil }
    return LockHolder(text: text)
  }

  /// The refusal to start beside it.
  static func refusal(_ path: String) -> RunError {
    var holder: LockHolder?
    // The holder signs right after it has the lock.
    for _ in 0..<20 where holder == nil {
      holder = lines(of: path)?.first.flatMap { LockHolder(text: $0) }
      if holder == nil { usleep(10_000) }
    }
    let name = holder.map { " (\($0.label))" } ?? ""
    return RunError(
      .locked, "LOCKED", "Một lần chạy khác đang ghi vào thư mục này\(name).", at: path,
      remedy: "Chờ lần chạy đó xong rồi chạy lại, hoặc thêm --wait.")
  }

  /// The lines of a small file whose size the system does not tell.
  private static func lines(of path: String) -> [String]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 1 << 20 {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
