import VietnameseText

/// The comparable form of a founding decision.
enum DecisionKey {
  /// `123 qd-ubnd`: the number without leading zeros, then the folded suffix; empty without a number.
  static func key(_ reading: DecisionReading) -> String {
    guard let number = reading.number else { return "" }
    var key = String(number)
    if !reading.suffix.isEmpty {
      key.append(" ")
      key.append(reading.suffix)
    }
    return key
  }
}
