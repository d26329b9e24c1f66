import Compression
import Testing

@Suite struct InflationLimitTests {
  /// 64 MiB of zeros in 64 KiB: about the most that deflate can do.
  private static let bomb = GzipMember.of([UInt8](repeating: 0, count: 64 << 20), level: 9)

  @Test(arguments: Inflater.available)
  func `content of exactly the limit passes, one byte more does not`(inflater: Inflater) throws {
    let file = GzipMember.of(GzipMember.rows)
    let count = GzipMember.rows.count
    #expect(
      try Gzip.inflated(file, limit: InflationLimit(bytes: count), inflater: inflater).count
        == count)
    #expect(code(inflater, file, InflationLimit(bytes: count - 1)) == .tooLarge)
  }

  @Test(arguments: Inflater.available)
  func `the limit counts all members together`(inflater: Inflater) {
    let member = GzipMember.of(GzipMember.rows)
    let limit = InflationLimit(bytes: GzipMember.rows.count * 3 - 1)
    #expect(code(inflater, member + member, limit) == nil)
    #expect(code(inflater, member + member + member, limit) == .tooLarge)
  }

  @Test(arguments: Inflater.available)
  func `a bomb is refused long before it is inflated`(inflater: Inflater) {
    let failure = error(inflater, Self.bomb, InflationLimit())
    #expect(failure?.code == .ratioTooHigh)
    // Two mebibytes of zeros lie in the first few KiB; nothing behind them was looked at.
    #expect((failure?.offset ?? .max) < Self.bomb.count / 16)
  }

  @Test(arguments: Inflater.available)
  func `a bomb in a later member is refused too`(inflater: Inflater) {
    let harmless = GzipMember.of(GzipMember.rows)
    #expect(code(inflater, harmless + Self.bomb, InflationLimit()) == .ratioTooHigh)
  }

  @Test(arguments: Inflater.available)
  func `a bomb of bytes stops at the limit when the ratio is allowed`(inflater: Inflater) {
    let failure = error(inflater, Self.bomb, InflationLimit(bytes: 4 << 20, ratio: 2000))
    #expect(failure?.code == .tooLarge)
    #expect((failure?.offset ?? .max) < Self.bomb.count / 8)
  }

  @Test(arguments: Inflater.available)
  func `small files may shrink as well as they like`(inflater: Inflater) throws {
    let blanks = [UInt8](repeating: 0x2C, count: 1 << 20)
    #expect(
      try Gzip.inflated(GzipMember.of(blanks), limit: InflationLimit(), inflater: inflater)
        == blanks)
  }

  private func code(_ inflater: Inflater, _ file: [UInt8], _ limit: InflationLimit)
    -> CompressionError.Code?
  {
    error(inflater, file, limit)?.code
  }

  private func error(_ inflater: Inflater, _ file: [UInt8], _ limit: InflationLimit)
    -> CompressionError?
  {
    do throws(CompressionError) {
      _ = try Gzip.inflated(file, limit: limit, inflater: inflater)
      return nil
    } catch {
      return error
    }
  }
}
