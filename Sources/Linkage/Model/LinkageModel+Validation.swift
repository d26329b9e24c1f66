extension LinkageModel {
  static func validate(prior: Double) throws(LinkageError) {
    guard prior > 0, prior < 1 else {
      throw LinkageError(
        .probabilityOutOfRange,
        "xác suất tiên nghiệm λ là \(prior); phải lớn hơn 0 và nhỏ hơn 1")
    }
  }

  static func validate(link: Double, review: Double) throws(LinkageError) {
    guard link.isFinite, review.isFinite, review <= link else {
      throw LinkageError(
        .threshold,
        "ngưỡng liên kết \(link) bit, ngưỡng xem xét \(review) bit; "
          + "ngưỡng xem xét không được lớn hơn ngưỡng liên kết")
    }
  }

  static func validate(_ comparisons: [Comparison]) throws(LinkageError) {
    guard (1...ComparisonVector.comparisonLimit).contains(comparisons.count) else {
      throw LinkageError(
        .comparisonCount,
        "mô hình có \(comparisons.count) phép so sánh; "
          + "phải từ 1 đến \(ComparisonVector.comparisonLimit)")
    }
    for comparison in comparisons {
      guard (2...ComparisonVector.levelLimit).contains(comparison.levels.count) else {
        throw LinkageError(
          .levelCount,
          "phép so sánh '\(comparison.name)' có \(comparison.levels.count) mức; "
            + "phải từ 2 đến \(ComparisonVector.levelLimit)")
      }
      for level in comparison.levels { try validate(level, of: comparison) }
    }
  }

  private static func validate(
    _ level: ComparisonLevel, of comparison: Comparison
  ) throws(LinkageError) {
    for (symbol, probability) in [("m", level.m), ("u", level.u)] {
      guard probability > 0, probability <= 1 else {
        throw LinkageError(
          .probabilityOutOfRange,
          "phép so sánh '\(comparison.name)', mức '\(level.label)': \(symbol) là \(probability); "
            + "phải lớn hơn 0 và không quá 1")
      }
    }
    guard !level.isNull || level.m == level.u else {
      throw LinkageError(
        .nullLevelWeight,
        "phép so sánh '\(comparison.name)', mức trống '\(level.label)': "
          + "m và u phải bằng nhau để trọng số là 0")
    }
  }
}
