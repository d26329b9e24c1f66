import CSV
import Compression
import Glibc

/// The blocks of one gzip file.
struct FileBlocks: ~Copyable {
  private static let size = 256 << 10
  private var reader: GzipReader
  private var rest: [UInt8] = []
  private var isFirst = true
  private var isAtEnd = false

  init(_ path: String, _ inflater: Inflater) throws {
    reader = try GzipReader(
      limit: InflationLimit(bytes: 1 << 40), inflater: inflater, source: FileBlocks.source(path))
  }

  /// Reads the compressed bytes of a file.
  static func source(_ path: String) -> (UnsafeMutableRawBufferPointer) -> Int {
    let file = OpenFile(path)
    return { read(file.descriptor, $0.baseAddress, $0.count) }
  }

  /// The next block in the given memory, nil at the end of the file.
  mutating func next(in memory: consuming [UInt8]) throws -> Block? {
    var text = memory
    while !isAtEnd {
      let count = try fill(&text)
      guard
        let cut = isAtEnd
          ? count : RecordCut.last(in: text.span.extracting(first: count), quote: 0x22)
      else {
        // A record longer than the block: read on.
        rest = Array(text[..<count])
        continue
      }
      rest = Array(text[cut..<count])
      text.removeLast(text.count - cut)
      defer { isFirst = false }
      return Block(text: text, isFirst: isFirst)
    }
    return nil
  }

  /// Fills the memory behind what was left over; it keeps its size, so that it need not move.
  private mutating func fill(_ text: inout [UInt8]) throws -> Int {
    let room = max(Self.size, rest.count * 2)
    if text.count < room { text.append(contentsOf: repeatElement(0, count: room - text.count)) }
    text.replaceSubrange(0..<rest.count, with: rest)
    let (start, end) = (rest.count, text.count)
    let count = try text.withUnsafeMutableBytes {
      try reader.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start..<end]))
    }
    isAtEnd = count < end - start
    return start + count
  }
}

/// A file descriptor that is closed with its last user.
final class OpenFile {
  let descriptor: Int32

  init(_ path: String) { descriptor = open(path, O_RDONLY) }

  deinit { close(descriptor) }
}
