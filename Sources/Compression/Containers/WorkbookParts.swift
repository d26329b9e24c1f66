/// The parts of an Excel workbook (.xlsx), which is a zip archive of XML files.
public enum WorkbookParts {
  /// The parts whose names are wanted, each with its content.
  ///
  /// The archive is checked as any other: its directory as a whole, lengths, and check values.
  ///
  /// - Parameters:
  ///   - store: The bytes of the workbook.
  ///   - limit: How large and how many its parts may be.
  ///   - wanted: Whether a part is read, by its name (`xl/workbook.xml`).
  /// - Throws: ``CompressionError`` when this is no workbook, or one that is not to be trusted.
  public static func read(
    _ store: ByteStore, limit: InflationLimit, where wanted: (String) -> Bool
  ) throws(CompressionError) -> [String: [UInt8]] {
    guard store.count <= limit.compressed else { throw CompressionError(.fileTooLarge, offset: 0) }
    let source = try ZipSource(store, limit: limit, accepting: .workbook)
    var parts: [String: [UInt8]] = [:]
    while let member = try source.next() {
      guard let name = member.name, wanted(name) else { continue }
      parts[name] = try content(of: source)
    }
    return parts
  }

  /// Whether a test holds for every part that is wanted; one part at a time is in memory.
  ///
  /// - Throws: As ``read(_:limit:where:)``.
  public static func areAll(
    _ store: ByteStore, limit: InflationLimit, where wanted: (String) -> Bool = { _ in true },
    _ test: (_ name: String, _ content: [UInt8]) -> Bool
  ) throws(CompressionError) -> Bool {
    let source = try ZipSource(store, limit: limit, accepting: .workbook)
    while let member = try source.next() {
      let name = member.name ?? ""
      guard wanted(name) else { continue }
      guard test(name, try content(of: source)) else { return false }
    }
    return true
  }

  /// What is left of the member.
  private static func content(of source: ZipSource) throws(CompressionError) -> [UInt8] {
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      var count = 0
      var failure: CompressionError?
      block.withUnsafeMutableBytes { buffer in
        do throws(CompressionError) { count = try source.read(into: buffer) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if count == 0 { return content }
      content += block[..<count]
    }
  }
}
