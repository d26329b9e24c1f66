#if canImport(CISAL)
  import CISAL

  /// isa-l's inflater of gzip members; owns the C state.
  final class IsalDecoder: StreamDecoder {
    private let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
    /// Kept between steps: a header may be cut by the end of a block of input.
    private let header = UnsafeMutablePointer<isal_gzip_header>.allocate(capacity: 1)
    private var isInHeader = true

    /// Bits of the header's flags that RFC 1952 reserves; zlib refuses them too.
    private static let reservedFlags: UInt32 = 0xE0

    init() {
      isal_inflate_init(state)
      header.initialize(to: isal_gzip_header())
      reset()
    }

    deinit {
      state.deallocate()
      header.deallocate()
    }

    func reset() {
      isal_inflate_reset(state)
      isal_gzip_header_init(header)
      // The header is read apart; the inflater checks the CRC and the length behind the member.
      state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR_VER)
      isInHeader = true
    }

    func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
      -> DecoderStep
    {
      let state = state
      let available = UInt32(clamping: input.count)
      let room = UInt32(clamping: output.count)
      state.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
      state.pointee.avail_in = available
      state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      state.pointee.avail_out = room
      let outcome = isInHeader ? readHeader() : inflate()
      // In front of an error it may count below zero; what it did is of no interest then.
      guard state.pointee.avail_in <= available, state.pointee.avail_out <= room else {
        return DecoderStep(consumed: 0, produced: 0, outcome: .failed(.corrupt))
      }
      return DecoderStep(
        consumed: Int(available - state.pointee.avail_in),
        produced: Int(room - state.pointee.avail_out), outcome: outcome)
    }

    private func readHeader() -> DecoderStep.Outcome {
      let status = isal_read_gzip_header(state, header)
      if status == ISAL_END_INPUT { return .open }
      if status != ISAL_DECOMP_OK || header.pointee.flags & Self.reservedFlags != 0 {
        return .failed(.corrupt)
      }
      isInHeader = false
      return .open
    }

    private func inflate() -> DecoderStep.Outcome {
      let status = isal_inflate(state)
      if status < 0 { return .failed(.corrupt) }
      return state.pointee.block_state == ISAL_BLOCK_FINISH ? .memberEnd : .open
    }
  }
#endif
