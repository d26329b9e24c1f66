/// Why compressed bytes were refused; never carries content.
public struct CompressionError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Code: String, Sendable {
    /// The stream ends before its end marker.
    case truncated
    /// The stream, its CRC or its length is wrong.
    case corrupt
    /// Inflating would pass the limit of bytes.
    case tooLarge
    /// The stream inflates by more than the allowed ratio.
    case ratioTooHigh
    /// zlib had no memory.
    case outOfMemory
  }

  /// What went wrong.
  public var code: Code
  /// Offset in the compressed bytes up to which the stream was readable.
  public var offset: Int

  /// An error at an offset.
  public init(_ code: Code, offset: Int) {
    self.code = code
    self.offset = offset
  }
}
