import CZlib

/// zlib's inflater of gzip members; owns the C stream.
final class ZlibDecoder: StreamDecoder {
  /// On the heap: zlib's state points back to its stream, which therefore must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  init() throws(CompressionError) {
    stream.initialize(to: z_stream())
    // 15 bits of window, +16: a gzip wrapper is demanded, and its CRC and length are checked.
    let status = inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw CompressionError(.outOfMemory, offset: 0) }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func reset() { inflateReset(stream) }

  func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    -> DecoderStep
  {
    let stream = stream
    let available = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = available
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = room
    let status = inflate(stream, Z_NO_FLUSH)
    return DecoderStep(
      consumed: Int(available - stream.pointee.avail_in),
      produced: Int(room - stream.pointee.avail_out),
      outcome: Self.outcome(status))
  }

  private static func outcome(_ status: Int32) -> DecoderStep.Outcome {
    switch status {
    case Z_OK, Z_BUF_ERROR: .open
    case Z_STREAM_END: .memberEnd
    case Z_MEM_ERROR: .failed(.outOfMemory)
    default: .failed(.corrupt)
    }
  }
}
