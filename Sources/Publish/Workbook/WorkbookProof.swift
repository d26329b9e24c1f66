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

  /// Whether the file holds sheets of so many cells each, and all its parts are whole.
  ///
  /// - Parameter workers: Read parts side by side.
  /// - Complexity: O(bytes of the workbook, inflated) time; memory for its largest parts.
  static func holds(_ cells: [Int], at path: String, _ workers: Workers) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let begun = Guarded<Set<String>>([])
    // As many walk over the file as there are sheets, so that whoever gets free joins in.
    let found = workers.map(cells.count + 1) { walker in
      sheetsFound(cells, descriptor, begun, partsAtMost: walker < cells.count ? 1 : .max)
    }
    return !found.contains(nil) && found.reduce(0) { $0 + ($1 ?? 0) } == cells.count
  }

  /// How many sheets are among so many parts that no other walker has begun; nil when a part is not
  /// whole.
  private static func sheetsFound(
    _ cells: [Int], _ descriptor: Int32, _ begun: Guarded<Set<String>>, partsAtMost: Int
  ) -> Int? {
    guard let store = ByteStore(descriptor: descriptor) else { return nil }
    var count = 0
    var parts = 0
    do throws(CompressionError) {
      let isWhole = try WorkbookParts.areAll(store, limit: limit) { name in
        guard parts < partsAtMost, begun.withLock({ $0.insert(name).inserted }) else {
          return false
        }
        parts += 1
        return true
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
