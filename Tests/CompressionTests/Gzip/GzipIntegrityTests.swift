import Compression
import SeededRandom
import Testing

/// A member of ten kibibytes, damaged in every way that a transfer damages files.
@Suite struct GzipIntegrityTests {
  /// Rows that differ, so that no part of the member is like another.
  static let content: [UInt8] = {
    var random = SplitMix64(seed: 10_240)
    var text = "STT,Tên hội,Số hội viên\r\n"
    for row in 1...1250 {
      text += "\(row),Hội số \(random.next() % 100_000),\(random.next() % 10_000)\r\n"
    }
    return Array(text.utf8)
  }()

  @Test(arguments: Inflater.available)
  func `ten kibibytes cut at every byte are always truncated`(inflater: Inflater) {
    let file = GzipMember.of(Self.content)
    #expect(file.count >= 10_240)
    var accepted = 0
    for length in 0..<file.count {
      if failure(inflater, of: Array(file[..<length]))?.code != .truncated { accepted += 1 }
    }
    #expect(accepted == 0)
  }

  @Test(arguments: Inflater.available)
  func `ten thousand flipped bits never change the content unseen`(inflater: Inflater) throws {
    let file = GzipMember.of(Self.content)
    var random = SplitMix64(seed: 4)
    var harmless: Set<Int> = []
    for _ in 0..<10_000 {
      let bit = Int.random(in: 0..<file.count * 8, using: &random)
      var damaged = file
      damaged[bit / 8] ^= 1 << (bit % 8)
      let content = try? Gzip.inflated(damaged, limit: InflationLimit(), inflater: inflater)
      guard let content else { continue }
      #expect(content == Self.content, "bit \(bit)")
      harmless.insert(bit / 8)
    }
    // The text flag, the time, the hints and the system of the header, and the fill bits of the
    // last byte of deflate; nothing else may be accepted.
    let innocent = Set([3, 4, 5, 6, 7, 8, 9, file.count - 9])
    #expect(harmless.subtracting(innocent) == [])
  }

  @Test(arguments: Inflater.available)
  func `bursts of damage are noticed`(inflater: Inflater) {
    let file = GzipMember.of(Self.content)
    var random = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      var damaged = file
      let start = Int.random(in: 10..<file.count - 1, using: &random)
      let end = min(file.count, start + Int.random(in: 1...600, using: &random))
      switch random.next() % 4 {
      case 0: damaged.removeSubrange(start..<end)
      case 1: damaged.replaceSubrange(start..<end, with: repeatElement(0, count: end - start))
      case 2: damaged.insert(contentsOf: damaged[start..<end], at: start)
      default: damaged[start..<end].reverse()
      }
      if damaged == file { continue }
      let content = try? Gzip.inflated(damaged, limit: InflationLimit(), inflater: inflater)
      #expect(content == nil || content == Self.content)
    }
  }

  private func failure(_ inflater: Inflater, of file: [UInt8]) -> CompressionError? {
    do throws(CompressionError) {
      _ = try Gzip.inflated(file, limit: InflationLimit(), inflater: inflater)
      return nil
    } catch {
      return error
    }
  }
}
