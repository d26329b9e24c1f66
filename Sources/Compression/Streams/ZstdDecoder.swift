import CZstd

/// libzstd's decoder of frames; owns the C context.
final class ZstdDecoder: StreamDecoder {
  /// Logarithm of the largest window: 128 MiB, the most that zstd's own tool accepts unasked.
  static let largestWindow: Int32 = 27
  /// A frame without a check value would let damage pass: it must say that it has one.
  private static let checksumFlag: UInt8 = 1 << 2

  private let context: OpaquePointer
  /// Magic number and descriptor of the frame, as far as they were seen.
  private var start: [UInt8] = []

  init() throws(CompressionError) {
    guard let context = ZSTD_createDCtx() else { throw CompressionError(.outOfMemory, offset: 0) }
    self.context = context
    _ = ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.largestWindow)
  }

  deinit { ZSTD_freeDCtx(context) }

  func reset() {
    _ = ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
    start.removeAll(keepingCapacity: true)
  }

  func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    -> DecoderStep
  {
    // The descriptor is looked at before anything behind it is decoded.
    let missing = 5 - start.count
    if missing <= 0 { return decode(input, into: output) }
    let part = UnsafeRawBufferPointer(rebasing: input.prefix(missing))
    let step = decode(part, into: output)
    start += part.prefix(step.consumed)
    if case .open = step.outcome, let code = objection() {
      return DecoderStep(
        consumed: step.consumed, produced: step.produced, outcome: .failed(code))
    }
    return step
  }

  /// Why this frame must not be decoded; nil as well when too little of it was seen.
  private func objection() -> CompressionError.Code? {
    guard start.count == 5 else { return nil }
    if ZstdFrame.isSkippable(start) { return nil }
    guard ZstdFrame.isFrame(start) else { return .corrupt }
    return start[4] & Self.checksumFlag == 0 ? .unchecked : nil
  }

  private func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> DecoderStep {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let status = ZSTD_decompressStream(context, &target, &source)
    return DecoderStep(
      consumed: source.pos, produced: target.pos, outcome: Self.outcome(status))
  }

  private static func outcome(_ status: Int) -> DecoderStep.Outcome {
    if ZSTD_isError(status) == 0 { return status == 0 ? .memberEnd : .open }
    switch ZSTD_getErrorCode(status) {
    case ZSTD_error_frameParameter_windowTooLarge: return .failed(.windowTooLarge)
    case ZSTD_error_memory_allocation: return .failed(.outOfMemory)
    default: return .failed(.corrupt)
    }
  }
}

/// The magic numbers of zstd, RFC 8878 sections 3.1.1 and 3.1.2.
enum ZstdFrame {
  static func isFrame(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
  }

  static func isSkippable(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return first & 0xF0 == 0x50 && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
  }
}
