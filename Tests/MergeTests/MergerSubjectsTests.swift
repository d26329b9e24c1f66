import Merge
import Register
import SeededRandom
import Testing

struct MergerSubjectsTests {
  private static let names = [
    "Hội Người mù", "HỘI NGƯỜI MÙ phường 5", "hội người mù, xã Đông", "Hội Người mùa", "Hội", "",
    "Hội Khuyến học", "hội KHUYẾN HỌC", "Hội Khuyến học 5",
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `all mergers are mergers of the subjects`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rules = [
      rule(kinds: ["u", "v"], result: "Hội Người mù"),
      rule(family: "g", kinds: ["v", "w"], result: "Hội Khuyến học", status: .proposed),
    ]
    let bodies = (0..<40).map { index in
      association(
        "a\(index)", kind: ["u", "v", "w", "x", "uv", ""].randomElement(using: &random) ?? "",
        name: Self.names.randomElement(using: &random) ?? "",
        in: [ward1, ward11].randomElement(using: &random) ?? ward1,
        status: [nil, .done, .inProgress].randomElement(using: &random) ?? nil)
    }
    let wanted = MergerSubjects(of: rules)
    let subjects = bodies.filter {
      wanted.contain(kind: $0.kind.utf8.span, name: $0.name.utf8.span)
    }
    #expect(subjects.count < bodies.count)
    let all = Merge.mergers(of: bodies, rules: rules)
    let few = Merge.mergers(of: subjects, rules: rules)
    #expect(all.map { "\($0)" } == few.map { "\($0)" })
  }

  @Test func `a kind counts whole, a name by its beginning, and only where it is ordered`() {
    let wanted = MergerSubjects(of: [rule(kinds: ["nguoi-mu", "x"], result: "Hội Ă")])
    func contains(_ kind: String, _ name: String) -> Bool {
      wanted.contain(kind: kind.utf8.span, name: name.utf8.span)
    }
    #expect(contains("nguoi-mu", "") && contains("x", "Hội"))
    #expect(!contains("nguoi", "") && !contains("nguoi-mux", "") && !contains("", ""))
    #expect(contains("", "hội ă") && contains("", "HỘI Ă, xã B"))
    #expect(!contains("", "Hội") && !contains("", "Hội A") && !contains("", "Hội Ăn"))
    let proposed = MergerSubjects(of: [rule(result: "Hội Ă", status: .proposed)])
    let isProposed = proposed.contain(kind: "".utf8.span, name: "Hội Ă".utf8.span)
    #expect(!isProposed)
  }
}
