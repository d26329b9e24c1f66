/// How far compressed bytes may grow before they are taken for a bomb.
public struct InflationLimit: Sendable {
  /// Most inflated bytes of one file.
  public var bytes: Int
  /// Most inflated bytes per compressed byte, judged once the output passes one mebibyte.
  public var ratio: Int

  /// A limit.
  ///
  /// Registers of text inflate about 4 to 12 times; deflate can reach 1032.
  public init(bytes: Int = 2 << 30, ratio: Int = 300) {
    self.bytes = bytes
    self.ratio = ratio
  }

  /// Whether that growth is refused, and why.
  func violation(inflated: Int, compressed: Int) -> CompressionError.Code? {
    if inflated > bytes { return .tooLarge }
    return inflated > 1 << 20 && inflated / max(1, compressed) > ratio ? .ratioTooHigh : nil
  }
}
