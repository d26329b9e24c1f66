import Compression
import SeededRandom
import Testing

@Suite struct GzipReaderTests {
  /// Members with all that a header can have, one empty, one of many blocks.
  static let parts: [[UInt8]] = {
    var random = SplitMix64(seed: 9)
    let long = (0..<400_000).map { _ in UInt8(truncatingIfNeeded: random.next()) & 0x1F }
    return [GzipMember.rows, [], long, GzipMember.rows]
  }()

  static let file: [UInt8] = parts.flatMap { GzipMember.of($0) } + [0, 0, 0]

  @Test(
    arguments: [
      (1, 70_000), (3, 1000), (17, 70_000), (4096, 1), (70_000, 333), (1 << 20, 1 << 20),
    ],
    Inflater.available)
  func `parts of any size in and out give the same bytes`(
    sizes: (source: Int, room: Int), inflater: Inflater
  ) throws {
    var offset = 0
    var reader = try GzipReader(limit: InflationLimit(), inflater: inflater) { buffer in
      let part = Self.file[offset...].prefix(min(sizes.source, buffer.count))
      buffer.copyBytes(from: part)
      offset += part.count
      return part.count
    }
    #expect(try reader.content(room: sizes.room) == Self.parts.flatMap { $0 })
    #expect(reader.padding == 3)
    #expect(reader.consumed == Self.file.count)
    #expect(reader.inflated == Self.parts.flatMap { $0 }.count)
  }

  @Test(arguments: Inflater.available)
  func `headers with name, comment, extra field and CRC may be cut anywhere`(inflater: Inflater)
    throws
  {
    let file = GzipMember.withFullHeader(GzipMember.rows)
    for part in 1...40 {
      var offset = 0
      var reader = try GzipReader(limit: InflationLimit(), inflater: inflater) { buffer in
        let bytes = file[offset...].prefix(part)
        buffer.copyBytes(from: bytes)
        offset += bytes.count
        return bytes.count
      }
      #expect(try reader.content(room: 100) == GzipMember.rows)
    }
  }

  @Test(arguments: Inflater.available)
  func `an error stays`(inflater: Inflater) throws {
    let file = GzipMember.of(GzipMember.rows).dropLast(3)
    var isRead = false
    var reader = try GzipReader(limit: InflationLimit(), inflater: inflater) { buffer in
      buffer.copyBytes(from: file)
      defer { isRead = true }
      return isRead ? 0 : file.count
    }
    for _ in 0..<3 {
      let error = #expect(throws: CompressionError.self) { _ = try reader.content(room: 1000) }
      #expect(error == CompressionError(.truncated, offset: file.count))
    }
  }

  @Test(arguments: Inflater.available)
  func `a source that fails or lies is caught`(inflater: Inflater) throws {
    var failing = try GzipReader(limit: InflationLimit(), inflater: inflater) { _ in -1 }
    let error = #expect(throws: CompressionError.self) { _ = try failing.content(room: 10) }
    #expect(error?.code == .unreadable)
    var lying = try GzipReader(limit: InflationLimit(), inflater: inflater) { buffer in
      buffer.initializeMemory(as: UInt8.self, repeating: 0x1F)
      return .max
    }
    #expect(throws: CompressionError.self) { _ = try lying.content(room: 10) }
  }
}

extension GzipReader {
  /// Everything to the end.
  fileprivate mutating func content(room: Int) throws(CompressionError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    var content: [UInt8] = []
    while true {
      let count = try read(into: buffer)
      if count == 0 { return content }
      content += buffer.prefix(count)
    }
  }
}
