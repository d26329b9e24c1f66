/// Numbers as reports write them: a fixed number of places, a point, the same on every machine.
enum Decimals {
  /// A number rounded to so many places; `–` when it is not finite or beyond all reason.
  static func text(_ value: Double, _ places: Int) -> String {
    var unit: UInt = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = (value * Double(unit)).rounded()
    guard scaled.magnitude < 1e15 else { return "–" }
    let whole = Int(scaled)
    var digits = String(whole.magnitude % unit)
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    let text = "\(whole.magnitude / unit)" + (places > 0 ? "." + digits : "")
    return (whole < 0 ? "-" : "") + text
  }

  /// A share as a per cent number: `98.75`.
  static func percent(_ share: Double) -> String { text(share * 100, 2) }
}
