/// Reads whole gzip files in memory: every member, every CRC and length checked.
public enum Gzip {
  /// Whether the bytes start with the gzip magic number and the deflate method.
  public static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// Most bytes that room is made for before they are seen.
  private static let mostGuessed = 512 << 20

  /// Inflates all members of a gzip file, one after another.
  ///
  /// Zero bytes after the last member (padding of tapes and some uploads) are accepted; anything
  /// else there is corruption.
  ///
  /// - Parameters:
  ///   - bytes: The whole compressed file.
  ///   - limit: Where inflation stops.
  ///   - inflater: The library to use.
  /// - Returns: The content of all members, joined.
  /// - Throws: ``CompressionError`` when a member is cut, fails its check, or passes the limit.
  ///   Content of a refused file is never returned, not even in part.
  /// - Complexity: O(inflated bytes), about 0.5 GB/s with zlib 1.2.13 and 1.5 GB/s with isa-l.
  public static func inflated(
    _ bytes: [UInt8], limit: InflationLimit, inflater: Inflater = .fastest
  ) throws(CompressionError) -> [UInt8] {
    var reader = try GzipReader(limit: limit, inflater: inflater, source: MemorySource(bytes).fill)
    // Text inflates about six times; growing instead would cost a tenth of the time.
    let guess = min(bytes.count, mostGuessed / 6) * 6
    return try reader.readToEnd(capacity: min(guess, limit.bytes))
  }
}
