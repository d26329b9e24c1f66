import Glibc

/// The number that the linker computes from all it puts into an executable.
///
/// It spares reading the whole file, which costs more than all else that a run with nothing to do does.
/// - SeeAlso: *System V ABI*, chapters “ELF Header” and “Note Section”; `--build-id` of ld(1).
enum BuildID {
  /// In hexadecimal digits; nil for a file that has none, or is no 64-bit executable.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return find(in: Array(bytes.prefix(count)))
  }

  /// The same in the first part of a file, where headers and notes stand.
  static func find(in bytes: [UInt8]) -> String? {
    guard bytes.count > 64, bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    let table = number(bytes, 32, 8)
    let size = number(bytes, 54, 2)
    for index in 0..<number(bytes, 56, 2) {
      let (entry, isOver) = table.addingReportingOverflow(index * size)
      guard !isOver, entry >= 0, entry + 40 <= bytes.count else { return nil }
      // Segments of type 4 hold notes.
      guard number(bytes, entry, 4) == 4 else { continue }
      let start = number(bytes, entry + 8, 8)
      let end = start.addingReportingOverflow(number(bytes, entry + 32, 8)).partialValue
      guard start >= 0, start < end, end <= bytes.count else { continue }
      if let id = note(in: bytes[start..<end]) { return id }
    }
    return nil
  }

  /// The note of type 3 by `GNU`.
  private static func note(in notes: ArraySlice<UInt8>) -> String? {
    let bytes = Array(notes)
    var at = 0
    while at + 12 <= bytes.count {
      let (name, size) = (number(bytes, at, 4), number(bytes, at + 4, 4))
      let content = at + 12 + (name + 3) / 4 * 4
      guard content + size <= bytes.count else { return nil }
      if number(bytes, at + 8, 4) == 3, bytes[(at + 12)...].starts(with: [0x47, 0x4E, 0x55, 0]) {
        return bytes[content..<content + size].map { $0 < 16 ? "0\(hex($0))" : hex($0) }.joined()
      }
      at = content + (size + 3) / 4 * 4
    }
    return nil
  }

  private static func hex(_ byte: UInt8) -> String { String(byte, radix: 16) }

  /// A number in little-endian order; what is too large for an `Int` becomes negative.
  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    Int(
      truncatingIfNeeded: bytes[start..<start + count].reversed().reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      })
  }
}
