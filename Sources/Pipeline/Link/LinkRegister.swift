import CSV
import Compression

/// One CSV file of records.
struct LinkRegister: Sendable {
  let path: String
  let header: [String]
  let table: RecordTable
  /// Records of the table that are used, the header and damaged lines not included.
  let records: [Int32]
  /// Lines that could not be divided into the fields of the header.
  let damagedLines: [Int]

  /// Reads a file: plain, or compressed in a way that its content tells.
  ///
  /// - Throws: ``RunError`` when it cannot be read or has no header.
  static func read(_ path: String, _ dialect: CSVDialect) throws(RunError) -> LinkRegister {
    let bytes = try content(path)
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let table = RecordReader.records(
      of: bytes, from: mark, dialect: dialect,
      limits: RecordLimits(records: 100_000_000, fields: 1_000_000_000, textBytes: 4_000_000_000))
    guard table.count > 0, table.damage[0] == nil else {
      throw RunError(
        .dataRefused, "LINK-HEADER", "Tệp không có dòng tiêu đề đọc được.", at: path,
        remedy: "Dòng đầu của tệp phải là tên các cột.")
    }
    let header = (0..<table.fieldCount(0)).map { trimmed(table.text(0, $0)) }
    var (records, damaged): ([Int32], [Int]) = ([], [])
    records.reserveCapacity(table.count)
    for record in 1..<max(table.count, 1) where !table.isBlank(record) {
      if table.damage[record] == nil, table.fieldCount(record) == header.count {
        records.append(Int32(record))
      } else {
        damaged.append(Int(table.lines[record]))
      }
    }
    return LinkRegister(
      path: path, header: header, table: table, records: records, damagedLines: damaged)
  }

  private static func content(_ path: String) throws(RunError) -> [UInt8] {
    let bytes = try Disk.read(path)
    guard ContentKind(of: Array(bytes.prefix(ContentKind.prefix))).isContainer else { return bytes }
    do throws(CompressionError) {
      var reader = try ContainerReader(ByteStore(bytes), limit: InflationLimit())
      guard try reader.next() != nil else { return [] }
      return try reader.readToEnd()
    } catch {
      throw RunError(
        .dataRefused, "LINK-COMPRESSED", "Không giải nén được tệp (\(error.code)).", at: path,
        remedy: "Kiểm tra tệp, hoặc giải nén trước.")
    }
  }

  private static func trimmed(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\u{A0}"]
    let start = text.drop { blanks.contains($0) }
    return String(start.reversed().drop { blanks.contains($0) }.reversed())
  }

  /// Number of records.
  var count: Int { records.count }

  /// Position of a column.
  ///
  /// - Throws: ``RunError`` with the nearest name when there is none.
  func column(_ name: String) throws(RunError) -> Int {
    if let found = header.firstIndex(of: name) { return found }
    let hint = NearestWord.of(name, among: header).map { "Có phải là '\($0)'?" }
    throw RunError(
      .configuration, "LINK-COLUMN", "Tệp không có cột '\(name)'.", at: path,
      remedy: hint ?? "Các cột: \(header.joined(separator: ", ")).")
  }

  /// Where in the table's bytes a field lies.
  func field(_ record: Int, _ column: Int) -> Range<Int> {
    table.field(Int(records[record]), column)
  }

  /// A field as text.
  func text(_ record: Int, _ column: Int) -> String { table.text(Int(records[record]), column) }

  /// Line of a record in its file, 1-based.
  func line(_ record: Int) -> Int { Int(table.lines[Int(records[record])]) }
}
