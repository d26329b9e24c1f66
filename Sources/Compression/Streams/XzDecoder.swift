import CLzma

/// liblzma's decoder of xz streams; owns the C stream.
final class XzDecoder: StreamDecoder {
  /// Most memory of the decoder: the largest preset of xz needs 65 MiB.
  static let memory: UInt64 = 128 << 20

  private let stream = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)
  /// Why the decoder is not ready, from the last time it was made so.
  private var failure: CompressionError.Code?

  init() {
    stream.initialize(to: lzma_stream())
    reset()
  }

  deinit {
    lzma_end(stream)
    stream.deallocate()
  }

  func reset() {
    // A stream without a check value, or with an unknown one, must not pass for a checked one.
    let status = lzma_stream_decoder(stream, Self.memory, LZMA_TELL_OF_CHECKS)
    failure = status == LZMA_OK ? nil : .outOfMemory
  }

  func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    -> DecoderStep
  {
    if let failure { return DecoderStep(consumed: 0, produced: 0, outcome: .failed(failure)) }
    let stream = stream
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = input.count
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = output.count
    let status = lzma_code(stream, LZMA_RUN)
    return DecoderStep(
      consumed: input.count - stream.pointee.avail_in,
      produced: output.count - stream.pointee.avail_out,
      outcome: Self.outcome(status))
  }

  private static func outcome(_ status: lzma_ret) -> DecoderStep.Outcome {
    switch status {
    case LZMA_OK, LZMA_BUF_ERROR: .open
    case LZMA_STREAM_END: .memberEnd
    case LZMA_NO_CHECK, LZMA_UNSUPPORTED_CHECK: .failed(.unchecked)
    case LZMA_MEMLIMIT_ERROR: .failed(.windowTooLarge)
    case LZMA_MEM_ERROR: .failed(.outOfMemory)
    default: .failed(.corrupt)
    }
  }
}
