import Foundation
import FoundationXML
import Linkage
import Register
import Testing

@testable import Deduplicate
@testable import Pipeline

/// The weights of a pair as a picture.
@Suite struct WaterfallTests {
  private static func report(showsValues: Bool = false, chair: String = "nguyen van an")
    -> PairReport
  {
    let fields = [
      ComparedField(
        name: "name", left: "[clb-tho] hương <quê>", right: "hương & quê", isPersonal: false,
        level: "near", m: 0.08, u: 0.003, bits: 4.75),
      ComparedField(
        name: "chairperson", left: chair, right: "le thi hoa", isPersonal: true, level: "different",
        m: 0.2, u: 0.994, bits: -2.25),
    ]
    return PairReport(
      evidence: PairEvidence(
        fields: fields, priorBits: -5.5, sumBits: -3, linkThresholdBits: 0.5,
        reviewThresholdBits: -3, decision: .possibleLink, contradictions: [.place],
        isBetweenPeriods: false),
      places: ("a<b.csv:3", "c.csv:4"), names: ("Hội A", "Hội B"), associations: ("H1", "H2"),
      verdict: nil, masking: Masking(showsValues: showsValues))
  }

  @Test func `Each bar begins where the one before ended, and the last is the sum`() {
    let waterfall = Waterfall(Self.report())
    #expect(waterfall.bars.map(\.from) == [0, -5.5, -0.75, 0])
    #expect(waterfall.bars.map(\.to) == [-5.5, -0.75, -3, -3])
    #expect(waterfall.bars.map(\.isTotal) == [false, false, false, true])
    #expect(waterfall.bars.last?.to == Self.report().evidence.sumBits)
    for bar in waterfall.bars { #expect(waterfall.range.contains(bar.from)) }
    #expect(waterfall.range.contains(0.5) && waterfall.range.contains(-3))
  }

  @Test func `Names of people are masked unless asked for`() {
    for text in [
      Self.report().lines.joined(), WaterfallPage(report: Self.report()).html,
      WaterfallPicture(waterfall: Waterfall(Self.report())).svg,
    ] {
      #expect(!text.contains("nguyen van an") && !text.contains("le thi hoa"))
    }
    #expect(Self.report().lines.joined().contains("•••••"))
    let shown = Self.report(showsValues: true)
    #expect(shown.lines.joined().contains("nguyen van an"))
    #expect(!shown.lines.joined().contains("•••••"))
    #expect(WaterfallPage(report: shown).html.contains("le thi hoa"))
  }

  @Test func `The text has every figure and says what follows`() {
    let text = Self.report().lines.joined(separator: "\n")
    for part in [
      "near", "0.08", "0.003", "+4.75", "-2.25", "-5.50", "-3.00", "+0.50", "khác địa bàn",
      "possible link", "a<b.csv:3", "H1", "H2",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `The picture is well formed, tells what it shows, runs nothing and loads nothing`() {
    let svg = WaterfallPicture(waterfall: Waterfall(Self.report())).svg
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    for part in [
      "role=\"img\"", "<title ", "<desc ", "aria-labelledby", "+4.75 bit", "ngưỡng liên kết",
    ] {
      #expect(svg.contains(part), "\(part)")
    }
    let page = WaterfallPage(report: Self.report()).html
    for text in [svg, page] {
      #expect(!text.contains("<script") && !text.contains("href") && !text.contains("url("))
      #expect(text.contains("a&lt;b.csv:3") && !text.contains("a<b.csv"))
    }
    #expect(page.contains("lang=\"vi\"") && page.contains("<th scope=\"row\">"))
  }

  @Test(arguments: [("a\u{1B}[31mb", "a [31mb"), ("x\u{202E}y", "x y"), ("é\u{301}", "é\u{301}")])
  func `Nothing drives the terminal`(text: String, printed: String) {
    #expect(Masking.printable(text) == printed)
  }

  @Test(arguments: [
    ("2023-H1/01/00.csv.gz:12", ExplainReference.row(path: "2023-H1/01/00.csv.gz", line: 12)),
    ("a.zip/b:c.csv:7", .row(path: "a.zip/b:c.csv", line: 7)),
    ("H0123456789abc", .association("H0123456789abc")),
    ("h0123456789ABC", .association("H0123456789abc")),
  ])
  func `A reference is a row or an association`(text: String, reference: ExplainReference) throws {
    #expect(try ExplainReference(text) == reference)
  }

  @Test(arguments: ["", "H012", ":3", "a.csv", "a.csv:0", "a.csv:x", "a.csv:-1", "dedup"])
  func `What is neither says what to type`(text: String) throws {
    let error = try #require(throws: RunError.self) { try ExplainReference(text) }
    #expect(error.status == .usage && error.code == "EXPLAIN-REFERENCE")
  }
}
