/// Counts that stand in a row of whole numbers, and can be put together from it again.
protocol Listed {
  /// Nothing counted.
  init()
  /// What the numbers are, in their order.
  static var columns: [String] { get }
  /// Hands out each number, to be looked at or replaced.
  mutating func forEachFigure(_ use: (inout Int) -> Void)
}
