import Compression
import SeededRandom
import Testing

@Suite struct GzipTests {
  @Test(arguments: [0, 1, 6, 9] as [Int32], Inflater.available)
  func `one member comes back whole, whatever the level`(level: Int32, inflater: Inflater) throws {
    let file = GzipMember.of(GzipMember.rows, level: level)
    #expect(try Gzip.inflated(file, limit: InflationLimit(), inflater: inflater) == GzipMember.rows)
  }

  @Test(arguments: Inflater.available)
  func `members are joined, empty ones included`(inflater: Inflater) throws {
    let parts: [[UInt8]] = [Array("một\n".utf8), [], Array("hai\n".utf8), Array("ba".utf8), []]
    let file = parts.flatMap { GzipMember.of($0) }
    #expect(
      try Gzip.inflated(file, limit: InflationLimit(), inflater: inflater) == parts.flatMap { $0 })
  }

  @Test(arguments: Inflater.available)
  func `an empty member is an empty file, not an error`(inflater: Inflater) throws {
    #expect(
      try Gzip.inflated(GzipMember.of([]), limit: InflationLimit(), inflater: inflater).isEmpty)
  }

  @Test(arguments: Inflater.available)
  func `content over many blocks of zlib's output comes back byte for byte`(inflater: Inflater)
    throws
  {
    var random = SplitMix64(seed: 3)
    let block = (0..<70_000).map { _ in UInt8(truncatingIfNeeded: random.next()) & 0x1F }
    let content = [[UInt8]](repeating: block, count: 30).flatMap { $0 }
    let cut = 900_001
    let file = GzipMember.of(Array(content[..<cut])) + GzipMember.of(Array(content[cut...]))
    let inflated = try Gzip.inflated(file, limit: InflationLimit(), inflater: inflater)
    #expect(inflated.count == content.count)
    #expect(inflated == content)
  }

  @Test(arguments: [1, 2, 511, 512, 4096], Inflater.available)
  func `zero bytes behind the last member are padding`(count: Int, inflater: Inflater) throws {
    let file = GzipMember.of(GzipMember.rows) + [UInt8](repeating: 0, count: count)
    #expect(try Gzip.inflated(file, limit: InflationLimit(), inflater: inflater) == GzipMember.rows)
  }

  @Test(arguments: [
    (bytes: [0x1F, 0x8B, 8] as [UInt8], is: true),
    (bytes: [0x1F, 0x8B, 8, 0, 0], is: true),
    (bytes: [], is: false),
    (bytes: [0x1F], is: false),
    (bytes: [0x1F, 0x8B, 7], is: false),
    (bytes: [0x50, 0x4B, 3, 4], is: false),
    (bytes: Array("STT,Tên hội".utf8), is: false),
  ])
  func `gzip is known by its first three bytes`(bytes: [UInt8], is expected: Bool) {
    #expect(Gzip.isGzip(bytes) == expected)
  }
}
