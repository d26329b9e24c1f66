import Linkage
import Register
import SeededRandom
import Testing

@testable import Deduplicate

/// What an explanation says of a pair is what decided about it.
@Suite struct PairExplainerTests {
  private static let an = Row(
    decision: "12 qd-ubnd", founded: "2005-03-04", chair: "nguyen van an", phone: "0905123456")

  private static func other(_ edit: (inout Row) -> Void) -> Row {
    var row = an
    row.path = "b.csv"
    edit(&row)
    return row
  }

  private static func evidence(_ row: Row) -> PairEvidence {
    var explainer = PairExplainer(SourceRecords([an.source, row.source]), Models.configuration)
    return explainer.evidence(0, 1)
  }

  @Test("Prior and comparisons add up to the weight of the model", arguments: 1...200)
  func sum(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let rows = (0..<2).map { RandomRow.row($0, &generator) }
    var explainer = PairExplainer(SourceRecords(rows.map(\.source)), Models.configuration)
    let evidence = explainer.evidence(0, 1)
    #expect(evidence.fields.reduce(evidence.priorBits) { $0 + $1.bits } == evidence.sumBits)
    #expect(evidence.sumBits == explainer.weightBits(0, 1))
    let model =
      evidence.isBetweenPeriods ? Models.configuration.betweenPeriods : Models.configuration.model
    #expect(evidence.decision == model.decision(forWeightBits: evidence.sumBits))
    for field in evidence.fields {
      #expect(field.bits == MatchWeight.bits(field.m, against: field.u), "\(field.name)")
    }
  }

  @Test("Both values and the level stand beside the weight")
  func values() {
    let evidence = Self.evidence(Self.other { $0.chair = "le thi hoa" })
    let chair = evidence.fields.first { $0.name == "chairperson" }
    #expect(chair?.left == "nguyen van an")
    #expect(chair?.right == "le thi hoa")
    #expect(chair?.level == "different")
    #expect(chair?.m == 0.20 && chair?.u == 0.994)
    #expect(evidence.fields.filter(\.isPersonal).map(\.name) == ["chairperson", "phone"])
    #expect(evidence.decision == .link)
    #expect(evidence.contradictions.isEmpty)
  }

  @Test(
    "What keeps two rows apart is named",
    arguments: [
      (other { $0.level = .province }, [Contradiction.scopeLevel]),
      (other { $0.place = .ward11 }, [.place]),
      (other { $0.kind = "nguoi-mu" }, [.kind]),
      (other { $0.kind = "quy-khuyen-hoc" }, [.fund]),
      (other { _ in }, []),
    ])
  func contradictions(row: Row, expected: [Contradiction]) {
    #expect(Self.evidence(row).contradictions == expected)
  }

  @Test("Rows of two periods are judged by the model between periods")
  func periods() {
    let evidence = Self.evidence(Self.other { $0.period = "2023-H2" })
    #expect(evidence.isBetweenPeriods)
    #expect(evidence.fields.first { $0.name == "phone" }?.m == 0.50)
  }

  @Test(
    "Another proper name in another period is another body, unless the chairperson stayed",
    arguments: [
      ("le thi hoa", [Contradiction.properNames]), ("", [.properNames]), ("nguyen van an", []),
    ])
  func renamed(chair: String, expected: [Contradiction]) {
    let club = { (path: String, period: String, rest: String, chair: String) in
      Row(
        path: path, period: period, kind: "clb-tho", rest: rest, chair: chair, phone: "0905123456"
      ).source
    }
    let rows = [
      club("a.csv", "2023-H1", "hương quê", "nguyen van an"),
      club("b.csv", "2023-H2", "sông cầu", chair),
    ]
    var explainer = PairExplainer(SourceRecords(rows), Models.configuration)
    #expect(explainer.evidence(0, 1).contradictions == expected)
  }

  @Test(
    "What was founded in the later period under another name is no older body renamed",
    arguments: [
      ("và cựu giáo chức", "2023-09-12", [Contradiction.foundedAnew]),
      ("và cựu giáo chức", "2023", [.foundedAnew]), ("và cựu giáo chức", "2023-03-12", []),
      ("và cựu giáo chức", "", []), ("", "2023-09-12", []),
    ])
  func foundedAnew(rest: String, founded: String, expected: [Contradiction]) {
    let rows = [
      Row(kind: "khuyen-hoc", founded: "2011-01-08", chair: "nguyen van an"),
      Row(
        path: "b.csv", period: "2023-H2", kind: "khuyen-hoc", rest: rest, founded: founded,
        chair: "nguyen van an"),
    ].map(\.source)
    for rows in [rows, rows.reversed()] {
      var explainer = PairExplainer(SourceRecords(rows), Models.configuration)
      #expect(explainer.evidence(0, 1).contradictions == expected)
    }
  }

  @Test("The reasons are there exactly when hard evidence forbids a pair")
  func reasons() {
    var generator = SplitMix64(seed: 11)
    let rows = (0..<400).map { RandomRow.row($0, &generator).source }
    var records = LinkageRecords(SourceRecords(rows), kinds: Models.configuration.kinds)
    var forbidden = 0
    for index in stride(from: 0, to: 400, by: 2) {
      let reasons = records.contradictions(index, index + 1, inOnePeriod: false)
      let isForbidden =
        records.areForbidden(index, index + 1) || records.areOtherBodies(index, index + 1)
      #expect(reasons.isEmpty != isForbidden)
      forbidden += reasons.isEmpty ? 0 : 1
    }
    #expect((20..<190).contains(forbidden))
  }
}

/// Rows of few kinds, places and people, so that evidence agrees and contradicts often.
enum RandomRow {
  static func row(_ number: Int, _ generator: inout SplitMix64) -> Row {
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    return Row(
      path: "\(pick(["a", "b", "c"])).csv", line: number + 2, period: pick(["2023-H1", "2023-H2"]),
      kind: pick(["", "nguoi-mu", "clb-tho", "clb-tho", "bong-ban", "clb-bong-ban"]),
      rest: pick(["", "hương quê", "hương quế", "huong que", "số 1", "số 2"]),
      level: pick([.commune, .commune, .commune, .district]),
      place: Place(
        province: "79", district: "764", commune: pick(["", "26896", "26896", "26899"])),
      decision: pick(["", "1 qd", "12 qd-ubnd", "57 qd-ubnd"]),
      founded: pick(["", "2005", "2005-03-04", "1998-11-20"]),
      chair: pick(["", "nguyen van an", "le thi hoa"]),
      phone: pick(["", "0905123456", "0914222333"]))
  }
}
