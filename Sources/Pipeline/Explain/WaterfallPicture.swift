/// A waterfall as SVG: no script, nothing loaded from elsewhere; words and signs beside every colour.
struct WaterfallPicture {
  let waterfall: Waterfall

  private static let rowHeight = 30
  private static let labelWidth = 250
  private static let plotWidth = 560
  private static let valueWidth = 90
  private static let top = 46

  private var width: Int { Self.labelWidth + Self.plotWidth + Self.valueWidth }
  private var height: Int { Self.top + waterfall.bars.count * Self.rowHeight + 44 }

  /// The picture; the first line makes it a file of its own.
  var svg: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(element)\n" }

  /// The picture as an element of a page.
  var element: String {
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
        + "aria-labelledby=\"waterfall-title waterfall-desc\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" font-family=\"sans-serif\" font-size=\"13\">",
      "<title id=\"waterfall-title\">\(Markup.escaped(waterfall.title))</title>",
      "<desc id=\"waterfall-desc\">\(Markup.escaped(waterfall.description))</desc>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
    ]
    lines += threshold(waterfall.reviewThresholdBits, "ngưỡng xem xét", y: 16)
    lines += threshold(waterfall.linkThresholdBits, "ngưỡng liên kết", y: 34)
    lines.append(line(at: 0, "#444444", dash: ""))
    for (index, bar) in waterfall.bars.enumerated() { lines += row(index, bar) }
    lines.append("</svg>")
    return lines.joined(separator: "\n")
  }

  /// Where a weight lies, in tenths of a pixel so that the text is the same everywhere.
  private func x(_ bits: Double) -> String {
    let range = waterfall.range
    let share = (bits - range.lowerBound) / (range.upperBound - range.lowerBound)
    let tenths = Int((Double(Self.labelWidth * 10) + share * Double(Self.plotWidth * 10)).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func span(_ from: Double, _ to: Double) -> (x: String, width: String) {
    let range = waterfall.range
    let share = (max(from, to) - min(from, to)) / (range.upperBound - range.lowerBound)
    let tenths = max(10, Int((share * Double(Self.plotWidth * 10)).rounded()))
    return (x(min(from, to)), "\(tenths / 10).\(tenths % 10)")
  }

  private func line(at bits: Double, _ colour: String, dash: String) -> String {
    let bottom = Self.top + waterfall.bars.count * Self.rowHeight
    let dashes = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
    return "<line x1=\"\(x(bits))\" y1=\"\(Self.top - 6)\" x2=\"\(x(bits))\" y2=\"\(bottom)\" "
      + "stroke=\"\(colour)\"\(dashes)/>"
  }

  private func threshold(_ bits: Double, _ label: String, y: Int) -> [String] {
    [
      line(at: bits, "#7a4b00", dash: "5 4"),
      "<text x=\"\(x(bits))\" y=\"\(y)\" text-anchor=\"middle\" fill=\"#7a4b00\">"
        + "\(label) \(Bits.text(bits))</text>",
    ]
  }

  private func row(_ index: Int, _ bar: Waterfall.Bar) -> [String] {
    let y = Self.top + index * Self.rowHeight
    let (x, length) = span(bar.from, bar.to)
    let isFor = bar.to >= bar.from
    let colour = bar.isTotal ? "#333333" : isFor ? "#1b6ca8" : "#b5482a"
    let detail = bar.detail.isEmpty ? "" : ": \(bar.detail)"
    let weight = bar.isTotal ? " font-weight=\"bold\"" : ""
    return [
      "<text x=\"8\" y=\"\(y + 19)\"\(weight)>\(Markup.escaped(bar.label + detail))</text>",
      "<rect x=\"\(x)\" y=\"\(y + 5)\" width=\"\(length)\" height=\"\(Self.rowHeight - 10)\" "
        + "fill=\"\(colour)\"/>",
      "<text x=\"\(width - 8)\" y=\"\(y + 19)\" text-anchor=\"end\"\(weight)>"
        + "\(Bits.text(bar.to - bar.from)) bit</text>",
    ]
  }
}

/// Text as it may stand in SVG and HTML.
enum Markup {
  /// The text with what markup would read otherwise written as references.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Masking.printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        // No characters of XML.
        if scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
