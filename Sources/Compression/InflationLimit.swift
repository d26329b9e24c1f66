/// How far compressed bytes may grow before they are taken for a bomb.
public struct InflationLimit: Sendable {
  /// Most inflated bytes of one file, all members together.
  public var bytes: Int
  /// Most inflated bytes per compressed byte, judged once the output passes one mebibyte.
  public var ratio: Int
  /// Most bytes of the file as it arrives.
  public var compressed: Int
  /// Most members of an archive, ignored ones included.
  public var members: Int

  /// A limit.
  ///
  /// Registers of text inflate about 4 to 12 times; deflate can reach 1032.
  public init(
    bytes: Int = 2 << 30, ratio: Int = 300, compressed: Int = 2 << 30, members: Int = 10_000
  ) {
    self.bytes = bytes
    self.ratio = ratio
    self.compressed = compressed
    self.members = members
  }

  /// Small files may be as they like: a mebibyte does no harm.
  private static let harmless = 1 << 20

  /// Whether that growth is refused, and why.
  ///
  /// Growth below 1 is judged too: no compression makes files of twice their size, but millions of
  /// blocks that hold nothing cost time without end.
  func violation(inflated: Int, compressed: Int) -> CompressionError.Code? {
    if compressed > self.compressed { return .fileTooLarge }
    if inflated > bytes { return .tooLarge }
    if inflated > Self.harmless && inflated / max(1, compressed) > ratio { return .ratioTooHigh }
    return compressed > Self.harmless && compressed / 2 > inflated ? .ratioTooLow : nil
  }
}
