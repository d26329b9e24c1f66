import Compression
import Testing

@Suite struct GzipDamageTests {
  @Test(arguments: Inflater.available)
  func `a file cut anywhere is refused as truncated`(inflater: Inflater) {
    let file = GzipMember.of(GzipMember.rows)
    for length in 0..<file.count {
      #expect(failure(inflater, of: Array(file[..<length]))?.code == .truncated, "cut at \(length)")
    }
  }

  @Test(arguments: Inflater.available)
  func `a second member cut anywhere takes the first one down with it`(inflater: Inflater) {
    let first = GzipMember.of(Array("STT,Tên hội\n".utf8))
    let file = first + GzipMember.of(GzipMember.rows)
    for length in (first.count + 1)..<file.count {
      #expect(failure(inflater, of: Array(file[..<length]))?.code == .truncated, "cut at \(length)")
    }
  }

  @Test(arguments: Inflater.available)
  func `no flipped bit of a member is accepted with other content`(inflater: Inflater) {
    let file = GzipMember.of(GzipMember.rows)
    for index in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[index] ^= 1 << bit
        let content = try? Gzip.inflated(damaged, limit: InflationLimit(), inflater: inflater)
        // Time and system in the header and the fill bits of the last byte say nothing about it.
        #expect(content == nil || content == GzipMember.rows, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test(arguments: Inflater.available)
  func `a wrong check value and a wrong length are corruption`(inflater: Inflater) {
    let file = GzipMember.of(GzipMember.rows)
    for index in (file.count - 8)..<file.count {
      var damaged = file
      damaged[index] ^= 0xFF
      #expect(failure(inflater, of: damaged)?.code == .corrupt, "byte \(index - file.count)")
    }
  }

  @Test(
    arguments: [
      "trash", "\r\n", "\0x", "\0\0\0\0\0\0\0\0.", "\u{1F}", "\u{1F}rác",
    ], Inflater.available)
  func `anything but zeros and members behind the last member is refused`(
    trash: String, inflater: Inflater
  ) {
    #expect(failure(inflater, of: GzipMember.of(GzipMember.rows) + Array(trash.utf8)) != nil)
  }

  @Test(arguments: Inflater.available)
  func `zeros between two members are not padding`(inflater: Inflater) {
    let member = GzipMember.of(GzipMember.rows)
    #expect(failure(inflater, of: member + [0, 0] + member)?.code == .corrupt)
  }

  @Test(arguments: ["", "STT,Tên hội\n", "PK\u{3}\u{4}"], Inflater.available)
  func `what is no gzip is refused`(text: String, inflater: Inflater) {
    #expect(failure(inflater, of: Array(text.utf8)) != nil)
  }

  @Test(arguments: Inflater.available)
  func `an error says how far the file was readable`(inflater: Inflater) {
    let first = GzipMember.of(GzipMember.rows)
    let file = first + Array("trash and more trash".utf8)
    let offset = failure(inflater, of: file)?.offset ?? 0
    #expect(offset >= first.count && offset <= file.count)
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
