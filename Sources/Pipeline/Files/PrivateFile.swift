/// Files that may hold personal data: only their owner can read them.
public enum PrivateFile {
  /// Writes text to a file, replacing what is there.
  ///
  /// - Throws: ``RunError`` when it cannot be written.
  public static func write(_ text: String, to path: String) throws(RunError) {
    try Disk.write(Array(text.utf8), to: path, mode: 0o600)
  }
}
