/// Decodes one member (gzip), stream (xz) or frame (zstd) after another.
///
/// The check value and the length of each are the decoder's business; limits, truncation and what
/// may follow the last one are the business of ``StreamReader``.
protocol StreamDecoder: AnyObject {
  /// Decodes from `input` into `output` until one of them is used up or the member ends.
  func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    -> DecoderStep
  /// Makes ready for the next member.
  func reset()
}

/// What one step of a decoder did.
struct DecoderStep {
  enum Outcome {
    /// The member goes on; more input or more room is needed.
    case open
    /// The member is complete, its check value and its length are right.
    case memberEnd
    case failed(CompressionError.Code)
  }

  var consumed: Int
  var produced: Int
  var outcome: Outcome
}
