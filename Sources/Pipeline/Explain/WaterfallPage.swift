import Deduplicate

/// A page with the waterfall of a pair and its figures: one file, no script.
struct WaterfallPage {
  let report: PairReport

  /// The page.
  var html: String {
    let waterfall = Waterfall(report)
    let lines = [
      "<!DOCTYPE html>", "<html lang=\"vi\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(Markup.escaped(waterfall.title))</title>", "<style>",
      "body { font-family: sans-serif; margin: 2em; max-width: 60em; }",
      "svg { max-width: 100%; height: auto; }",
      "table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: 0.3em 0.6em; }",
      "td.number { text-align: right; }", "</style>", "</head>", "<body>",
      "<h1>\(Markup.escaped(waterfall.title))</h1>",
      "<p>A: \(Markup.escaped(report.names.left))<br>B: \(Markup.escaped(report.names.right))</p>",
      WaterfallPicture(waterfall: waterfall).element, table,
    ]
    let conclusion = report.conclusion.map { "<p>\(Markup.escaped($0))</p>" }
    return (lines + conclusion + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private var table: String {
    let heads = ["so sánh", "A", "B", "mức", "m", "u", "bit"]
    var rows = ["<tr>" + heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr>"]
    rows.append(row(["tiên nghiệm (λ)", "", "", "", "", "", Bits.text(report.evidence.priorBits)]))
    for field in report.evidence.fields {
      rows.append(
        row([
          ComparisonLabel.text(field.name),
          report.masking.text(field.left, isPersonal: field.isPersonal),
          report.masking.text(field.right, isPersonal: field.isPersonal), field.level,
          Bits.probability(field.m), Bits.probability(field.u), Bits.text(field.bits),
        ]))
    }
    rows.append(row(["TỔNG", "", "", "", "", "", Bits.text(report.evidence.sumBits)]))
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private func row(_ cells: [String]) -> String {
    "<tr>"
      + cells.enumerated().map { column, cell in
        column == 0
          ? "<th scope=\"row\">\(Markup.escaped(cell))</th>"
          : "<td\(column > 3 ? " class=\"number\"" : "")>\(Markup.escaped(cell))</td>"
      }.joined() + "</tr>"
  }
}
