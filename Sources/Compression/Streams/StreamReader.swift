/// Decodes a file of one or more compressed members block by block, within limits.
///
/// Zero bytes after the last member are accepted and counted; anything else there is corruption.
struct StreamReader: ~Copyable {
  /// Bytes asked of the source at a time, and at most decoded between two looks at the limit.
  static let block = 256 << 10

  private(set) var padding = 0
  private(set) var inflated = 0
  private(set) var consumed = 0

  private enum State { case betweenMembers, inMember, padding, ended }

  private let decoder: any StreamDecoder
  private let limit: InflationLimit
  private let source: (UnsafeMutableRawBufferPointer) -> Int
  private let input: UnsafeMutableRawBufferPointer
  /// The part of `input` not used yet.
  private var unread = 0..<0
  private var isSourceDry = false
  private var state = State.betweenMembers
  private var failure: CompressionError?

  /// See ``GzipReader/init(limit:inflater:source:)``.
  init(
    _ decoder: any StreamDecoder, limit: InflationLimit,
    source: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) {
    self.decoder = decoder
    self.limit = limit
    self.source = source
    input = .allocate(byteCount: Self.block, alignment: 16)
  }

  deinit { input.deallocate() }

  /// See ``GzipReader/read(into:)``.
  mutating func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    if let failure { throw failure }
    var filled = 0
    while filled < output.count, state != .ended {
      if let code = advance(into: output, from: &filled) {
        let error = CompressionError(code, offset: consumed)
        failure = error
        throw error
      }
    }
    return filled
  }

  /// One step of reading; returns why it failed.
  private mutating func advance(into output: UnsafeMutableRawBufferPointer, from filled: inout Int)
    -> CompressionError.Code?
  {
    if unread.isEmpty, let code = refill() { return code }
    switch state {
    case .betweenMembers: return beginMember()
    case .inMember: return decodeBlock(into: output, from: &filled)
    case .padding: return skipPadding()
    case .ended: return nil
    }
  }

  private mutating func refill() -> CompressionError.Code? {
    if isSourceDry { return nil }
    let count = source(input)
    if count < 0 { return .unreadable }
    // A source that claims more than there was room for must not be believed.
    unread = 0..<min(count, input.count)
    isSourceDry = unread.isEmpty
    return nil
  }

  private mutating func beginMember() -> CompressionError.Code? {
    if unread.isEmpty {
      state = .ended
      return consumed == 0 ? .truncated : nil
    }
    state = consumed > 0 && input[unread.lowerBound] == 0 ? .padding : .inMember
    return nil
  }

  private mutating func skipPadding() -> CompressionError.Code? {
    let zeros = Zeros.count(atStartOf: UnsafeRawBufferPointer(rebasing: input[unread]))
    padding += zeros
    use(zeros)
    if !unread.isEmpty { return .corrupt }
    if isSourceDry { state = .ended }
    return consumed > limit.compressed ? .fileTooLarge : nil
  }

  private mutating func decodeBlock(
    into output: UnsafeMutableRawBufferPointer, from filled: inout Int
  ) -> CompressionError.Code? {
    let end = filled + min(output.count - filled, Self.block)
    let step = decoder.step(
      from: UnsafeRawBufferPointer(rebasing: input[unread]),
      into: UnsafeMutableRawBufferPointer(rebasing: output[filled..<end]))
    use(step.consumed)
    filled += step.produced
    inflated += step.produced
    switch step.outcome {
    case .failed(let code): return code
    case .open where step.consumed == 0 && step.produced == 0:
      return isSourceDry ? .truncated : .corrupt
    case .open: break
    case .memberEnd:
      decoder.reset()
      state = .betweenMembers
    }
    return limit.violation(inflated: inflated, compressed: consumed)
  }

  private mutating func use(_ count: Int) {
    unread = (unread.lowerBound + count)..<unread.upperBound
    consumed += count
  }
}
