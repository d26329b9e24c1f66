import Compression

/// What is known of one file that a stage wrote.
struct StageFact: Equatable, Sendable {
  var name: String
  var bytes: Int
  /// Check value for reading it back; 0 where `sha256` has to do.
  var check: UInt32
  /// SHA-256 of its content, by which later stages notice that it changed.
  var sha256: String
  /// What the file system said when it was written; empty when that was not asked.
  var stamp: String

  /// The facts of a file that was just written.
  init(_ name: String, _ bytes: [UInt8], at path: String) {
    self.name = name
    self.bytes = bytes.count
    check = CRC32.of(bytes)
    sha256 = Checksum.sha256(bytes)
    stamp = FileStamp(of: path)?.text ?? ""
  }

  /// The facts of a file whose checksum is known.
  init(_ name: String, bytes: Int, sha256: String, at path: String) {
    (self.name, self.bytes, check, self.sha256) = (name, bytes, 0, sha256)
    stamp = FileStamp(of: path)?.text ?? ""
  }

  /// Reads the facts from the form of ``text``.
  init?(name: String, text: String) {
    // Thousands of these are read before anything is run; bytes are cut faster than characters.
    var rest = text.utf8[...]
    func next() -> Substring? {
      guard let end = rest.firstIndex(of: 0x20) else { return nil }
      defer { rest = rest[end...].dropFirst() }
      return Substring(rest[..<end])
    }
    guard let bytes = next().flatMap({ Int($0) }),
      let check = next().flatMap({ UInt32($0, radix: 16) }), let sha256 = next(),
      !rest.contains(0x20)
    else { return nil }
    (self.name, self.bytes, self.check) = (name, bytes, check)
    (self.sha256, stamp) = (String(sha256), String(Substring(rest)))
  }

  /// The facts by which a file is read back.
  init(name: String, bytes: Int, check: UInt32) {
    (self.name, self.bytes, self.check, sha256, stamp) = (name, bytes, check, "", "")
  }

  /// One line without the name.
  var text: String { "\(bytes) \(String(check, radix: 16)) \(sha256) \(stamp)" }

  /// Whether a file still has the content it was written with.
  ///
  /// - Parameter trusts: Whether an unchanged stamp is enough; otherwise the content is read.
  func holds(at path: String, trusts: Bool) -> Bool {
    guard let now = FileStamp(of: path) else { return false }
    if trusts, isStamp(now) { return true }
    guard let content = try? Disk.read(path) else { return false }
    return agrees(with: content)
  }

  /// Whether nobody has touched the file since it was written.
  func isUntouched(at path: String) -> Bool { FileStamp(of: path).map(isStamp) ?? false }

  private func isStamp(_ now: FileStamp) -> Bool { !stamp.isEmpty && now.text == stamp }

  /// Whether these bytes are the content.
  func agrees(with content: [UInt8]) -> Bool {
    guard content.count == bytes else { return false }
    return check == 0 && !sha256.isEmpty
      ? Checksum.sha256(content) == sha256 : CRC32.of(content) == check
  }
}
