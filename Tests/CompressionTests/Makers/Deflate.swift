import CZlib

/// Makes raw deflate streams, as zip members hold them.
enum Deflate {
  static func of(_ content: [UInt8], level: Int32 = 6) -> [UInt8] {
    // Ten bytes of header and eight of check values make the difference between the two.
    Array(GzipMember.of(content, level: level).dropFirst(10).dropLast(8))
  }

  /// 16 MiB of zeros per repetition, in 16 KiB each: about the most that deflate can do.
  ///
  /// A full flush ends with whole bytes, so that parts of a stream can be put in a row.
  static func zeros(repetitions: Int) -> [UInt8] {
    let (part, end) = partOfZeros()
    return [[UInt8]](repeating: part, count: repetitions).flatMap { $0 } + end
  }

  /// How many zeros a repetition stands for.
  static let zerosPerRepetition = 16 << 20

  private static func partOfZeros() -> (part: [UInt8], end: [UInt8]) {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var zeros = [UInt8](repeating: 0, count: 1 << 20)
    var part: [UInt8] = []
    for index in 0..<16 {
      part += zeros.withUnsafeMutableBufferPointer {
        run(&stream, $0, index == 15 ? Z_FULL_FLUSH : Z_NO_FLUSH)
      }
    }
    return (part, run(&stream, UnsafeMutableBufferPointer(start: nil, count: 0), Z_FINISH))
  }

  private static func run(
    _ stream: inout z_stream, _ input: UnsafeMutableBufferPointer<UInt8>, _ flush: Int32
  ) -> [UInt8] {
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(input.count)
    return [UInt8](unsafeUninitializedCapacity: 1 << 18) { target, count in
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, flush)
      count = target.count - Int(stream.avail_out)
    }
  }
}
