import Compression
import Testing

@Suite struct InflationLimitTests {
  /// 64 MiB of zeros in 64 KiB: about the most that deflate can do.
  private static let bomb = GzipMember.of([UInt8](repeating: 0, count: 64 << 20), level: 9)

  @Test func `content of exactly the limit passes, one byte more does not`() throws {
    let file = GzipMember.of(GzipMember.rows)
    let count = GzipMember.rows.count
    #expect(try Gzip.inflated(file, limit: InflationLimit(bytes: count)).count == count)
    #expect(code(file, InflationLimit(bytes: count - 1)) == .tooLarge)
  }

  @Test func `the limit counts all members together`() {
    let member = GzipMember.of(GzipMember.rows)
    let limit = InflationLimit(bytes: GzipMember.rows.count * 3 - 1)
    #expect(code(member + member, limit) == nil)
    #expect(code(member + member + member, limit) == .tooLarge)
  }

  @Test func `a bomb is refused long before it is inflated`() {
    let failure = error(Self.bomb, InflationLimit())
    #expect(failure?.code == .ratioTooHigh)
    // Two mebibytes of zeros lie in the first few KiB; nothing behind them was looked at.
    #expect((failure?.offset ?? .max) < Self.bomb.count / 16)
  }

  @Test func `a bomb in a later member is refused too`() {
    let harmless = GzipMember.of(GzipMember.rows)
    #expect(code(harmless + Self.bomb, InflationLimit()) == .ratioTooHigh)
  }

  @Test func `a bomb of bytes stops at the limit when the ratio is allowed`() {
    let failure = error(Self.bomb, InflationLimit(bytes: 4 << 20, ratio: 2000))
    #expect(failure?.code == .tooLarge)
    #expect((failure?.offset ?? .max) < Self.bomb.count / 8)
  }

  @Test func `small files may shrink as well as they like`() throws {
    let blanks = [UInt8](repeating: 0x2C, count: 1 << 20)
    #expect(try Gzip.inflated(GzipMember.of(blanks), limit: InflationLimit()) == blanks)
  }

  private func code(_ file: [UInt8], _ limit: InflationLimit) -> CompressionError.Code? {
    error(file, limit)?.code
  }

  private func error(_ file: [UInt8], _ limit: InflationLimit) -> CompressionError? {
    do throws(CompressionError) {
      _ = try Gzip.inflated(file, limit: limit)
      return nil
    } catch {
      return error
    }
  }
}
