import CLzma
import Compression
import SeededRandom
import Testing

/// The damage of `GzipIntegrityTests` in smaller number for the other containers.
@Suite struct ContainerIntegrityTests {
  static let content = Array(GzipIntegrityTests.content.prefix(6000))

  /// A container, and what it is called in a report.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
  }

  static let samples: [Sample] = {
    let deflated = [ZipFile.Member("a.csv", content), ZipFile.Member("b/Hội.csv", content)]
    let stored = deflated.map {
      ZipFile.Member(String(decoding: $0.name, as: UTF8.self), content, method: 0)
    }
    var described = ZipFile(deflated)
    for index in 0..<2 { described.members[index].hasDescriptor = true }
    return [
      Sample(testDescription: "zip", bytes: ZipFile(deflated).bytes),
      Sample(testDescription: "zip, stored", bytes: ZipFile(stored).bytes),
      Sample(testDescription: "zip, with descriptors", bytes: described.bytes),
      Sample(testDescription: "xz", bytes: XzFile.of(content)),
      Sample(testDescription: "xz, CRC-32", bytes: XzFile.of(content, check: LZMA_CHECK_CRC32)),
      Sample(testDescription: "zstd", bytes: ZstdFile.of(content)),
    ]
  }()

  @Test(arguments: samples)
  func `cut at every byte, none is accepted`(sample: Sample) {
    for length in 1..<sample.bytes.count {
      let opened = try? Opened(Array(sample.bytes[..<length]))
      // A cut so early that the mark is gone leaves a plain file.
      let isWhole = opened?.kind != .plain && opened?.members.contains { $0.content != nil } == true
      #expect(!isWhole, "cut at \(length)")
    }
  }

  @Test(arguments: samples)
  func `a flipped bit never changes names or content unseen`(sample: Sample) throws {
    let whole = try Opened(sample.bytes)
    var random = SplitMix64(seed: 6)
    for _ in 0..<2000 {
      let bit = Int.random(in: 0..<sample.bytes.count * 8, using: &random)
      var damaged = sample.bytes
      damaged[bit / 8] ^= 1 << (bit % 8)
      guard let opened = try? Opened(damaged), opened.kind != .plain else { continue }
      let read = opened.members.filter { $0.error == nil }
      #expect(read.allSatisfy(whole.members.contains), "bit \(bit)")
      #expect(opened.members.map(\.name) == whole.members.map(\.name), "bit \(bit)")
    }
  }

  @Test func `content without a check value is refused`() {
    let bare = XzFile.of(Self.content, check: LZMA_CHECK_NONE)
    #expect(Opened.error(bare)?.code == .unchecked)
    let frame = ZstdFile.of(Self.content, hasChecksum: false)
    #expect(Opened.error(frame)?.code == .unchecked)
    #expect(Opened.error(ZstdFile.of(Self.content) + frame)?.code == .unchecked)
    #expect(Opened.error(XzFile.of(Self.content) + bare)?.code == .unchecked)
  }
}
