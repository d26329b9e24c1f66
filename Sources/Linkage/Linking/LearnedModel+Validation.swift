extension LearnedModel {
  /// Checks that a model fits comparisons and holds nothing but probabilities.
  ///
  /// - Throws: ``LinkageError`` that names the comparison and level at fault.
  func validate(for definitions: [ComparisonDefinition]) throws(LinkageError) {
    try LinkageModel.validate(prior: matchShare)
    try LinkageModel.validate(link: linkThresholdBits, review: reviewThresholdBits)
    guard comparisons.map(\.name) == definitions.map(\.name) else {
      throw LinkageError(
        .modelMismatch,
        "mô hình có các phép so sánh \(comparisons.map(\.name).joined(separator: ", ")), cấu hình có "
          + definitions.map(\.name).joined(separator: ", "))
    }
    for (comparison, definition) in zip(comparisons, definitions) {
      let labels = definition.levels.map(\.label) + [ComparisonDefinition.elseLabel]
      guard comparison.levels.map(\.label) == labels else {
        throw LinkageError(
          .modelMismatch,
          "phép so sánh '\(comparison.name)': các mức của mô hình phải là "
            + labels.joined(separator: ", "))
      }
      try comparison.validate()
    }
  }
}

extension LearnedComparison {
  /// Quotients of smaller numbers could be infinite.
  private static let least = 1e-150

  fileprivate func validate() throws(LinkageError) {
    for level in levels {
      try check("m", level.m, level.label)
      try check("u", level.u, level.label)
      guard level.typicalShare == 0 || (Self.least...1).contains(level.typicalShare) else {
        throw LinkageError(
          .probabilityOutOfRange,
          "phép so sánh '\(name)', mức '\(level.label)': tỉ lệ giá trị phải từ 0 đến 1")
      }
    }
    for (other, given) in uGiven {
      guard given.count == levels.count else {
        throw LinkageError(
          .modelMismatch, "phép so sánh '\(name)': u khi khớp '\(other)' phải có \(levels.count) số"
        )
      }
      for (level, u) in zip(levels, given) { try check("u", u, level.label) }
    }
  }

  private func check(_ symbol: String, _ value: Double, _ label: String) throws(LinkageError) {
    guard (Self.least...1).contains(value) else {
      throw LinkageError(
        .probabilityOutOfRange,
        "phép so sánh '\(name)', mức '\(label)': \(symbol) là \(value); "
          + "phải lớn hơn 0 và không quá 1")
    }
  }
}
