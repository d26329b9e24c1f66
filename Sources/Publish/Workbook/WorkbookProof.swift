import Compression
import Glibc
import Work

/// Reads a workbook back that was just written.
///
/// The library that writes the format puts every part into a temporary file first and does not look
/// whether that was possible: on a full disk it leaves a workbook that opens and lacks rows.
enum WorkbookProof {
  private static let limit = InflationLimit(
    bytes: 16 << 30, ratio: 2000, compressed: 4 << 30, members: 10_000)

  /// How many walk over the file: its largest sheet is about a third of it.
  private static let walkers = 3

  /// Whether the file holds sheets of so many cells each, and all its parts are whole.
  ///
  /// - Parameter workers: Each of a few walkers reads the parts that no other has begun.
  /// - Complexity: O(bytes of the workbook, inflated) time; memory for its largest parts.
  static func holds(_ cells: [Int], at path: String, _ workers: Workers) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let begun = Guarded<Set<String>>([])
    let found = workers.map(walkers) { _ in sheetsFound(cells, descriptor, begun) }
    return !found.contains(nil) && found.reduce(0) { $0 + ($1 ?? 0) } == cells.count
  }

  /// How many sheets are among the parts that one walker comes to first; nil when a part is not whole.
  private static func sheetsFound(
    _ cells: [Int], _ descriptor: Int32, _ begun: Guarded<Set<String>>
  ) -> Int? {
    guard let store = ByteStore(descriptor: descriptor) else { return nil }
    var count = 0
    do throws(CompressionError) {
      let isWhole = try WorkbookParts.areAll(store, limit: limit) { name in
        begun.withLock { $0.insert(name).inserted }
      } _: { name, content in
        guard let number = sheetNumber(name) else { return Self.isWhole(name, content) }
        count += 1
        return cells.indices.contains(number - 1)
          && XMLElements.count("c", in: content) == cells[number - 1]
      }
      return isWhole ? count : nil
    } catch {
      return nil
    }
  }

  /// The number of `xl/worksheets/sheet3.xml`.
  private static func sheetNumber(_ name: String) -> Int? {
    let start = "xl/worksheets/sheet"
    return name.hasPrefix(start) ? Int(name.dropFirst(start.count).dropLast(".xml".count)) : nil
  }

  private static func isWhole(_ name: String, _ content: [UInt8]) -> Bool {
    guard name == "xl/sharedStrings.xml" else { return XMLElements.count("", in: content) != nil }
    return XMLElements.count("si", in: content).map { announcedTexts(content) == $0 } ?? false
  }

  /// How many texts the part says it has: `uniqueCount="42"`.
  private static func announcedTexts(_ content: [UInt8]) -> Int? {
    let head = String(decoding: content.prefix(500), as: UTF8.self)
    let parts = head.split(separator: "uniqueCount=\"", maxSplits: 1)
    return parts.count == 2 ? Int(parts[1].prefix { $0.isNumber }) : nil
  }
}
