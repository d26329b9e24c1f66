import Deduplicate
import Register
import Testing

/// When two rows of one period report the same association: hand-made pairs.
@Suite struct SameAssociationTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var first: Row
    var second: Row

    init(_ description: String, _ first: Row, _ second: Row) {
      testDescription = description
      self.first = first
      self.second = second
    }

    /// Two rows that differ from a common one.
    init(
      _ description: String, _ common: Row = Row(), _ first: (inout Row) -> Void = { _ in },
      _ second: (inout Row) -> Void
    ) {
      var (a, b) = (common, common)
      first(&a)
      second(&b)
      b.path = "b.csv"
      self.init(description, a, b)
    }
  }

  private static let club = Row(name: "CLB Thơ", kind: "clb-tho", rest: "hương quê")
  private static let chaired = Row(
    name: "CLB Thơ", kind: "clb-tho", rest: "hương quê", chair: "nguyen van an")
  private static let evidence = Row(
    decision: "12 qd-ubnd", founded: "2005-03-04", chair: "nguyen van an", phone: "0905123456")

  static let one: [Pair] = [
    Pair("the same kind at one place and level, nothing else known") { _ in },
    Pair("a proper name that lost its tones, nothing else known", club) { $0.rest = "huong que" },
    Pair("another spelling of the name") { $0.name = "HỘI NCT P.1" },
    Pair("everything equal", evidence) { $0.reporter = .commune },
    Pair("one chairperson mistyped", evidence) { $0.chair = "nguyen van am" },
    Pair("a new phone and nothing else new", evidence) { $0.phone = "0233852222" },
    Pair("the place missing, decision and chairperson equal", evidence) { $0.place = .goVap },
    Pair("a commune of two that have its name, one decision", known) {
      $0.openPlace("26896 26902")
    },
    Pair("… or one chairperson", Row(rest: "hương quê", chair: "nguyen van an")) {
      $0.openPlace("26896 26902")
    },
    Pair("one date known to the year only", evidence) { $0.founded = "2005" },
    Pair("the decision without its letters", evidence) { $0.decision = "12" },
    Pair("an abbreviation that nobody listed, one decision", evidence) {
      $0.kind = ""
      $0.rest = "hội nct"
    },
    Pair("a name that the other row states as its former one", evidence) {
      $0.kind = "nguoi-mu"
      $0.edit = { $0.otherName = "[nguoi-cao-tuoi]" }
    },
    Pair("the year of founding mistyped, other people", evidence) {
      $0.founded = "2015-03-04"
      $0.chair = "le thi hoa"
      $0.phone = "0914222333"
    },
    Pair("one number of a decision, another founding day, one chairperson", evidence) {
      $0.founded = "1998-11-20"
      $0.phone = "0914222333"
    },
    Pair("another decision of another year, one chairperson and one phone", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.founded = "1998-11-20"
    },
    Pair("a number mistyped, of the year of founding", dated) {
      $0.decision = "4670 qd-ct"
      $0.founded = ""
      $0.edit = { $0.decisionYear = 2002 }
    },
    Pair("… or of the year after", dated) {
      $0.decision = "4670 qd-ct"
      $0.founded = ""
      $0.edit = { $0.decisionYear = 2003 }
    },
    Pair("proper names equal", club) { _ in },
    Pair("a proper name that lost its tones, one chairperson", chaired) { $0.rest = "huong que" },
    Pair("a typing error in a proper name, one chairperson", chaired) { $0.rest = "hương quêe" },
    Pair(
      "the legal form changed, decision and place the same",
      Row(kind: "bong-ban", decision: "12 qd-ubnd")
    ) { $0.kind = "clb-bong-ban" },
    Pair("an unlisted name without tones, but for an abbreviation written out", founded) {
      $0.rest = "câu lạc bộ hat then sao mai"
    },
    Pair("an unlisted name by its initials, one decision", founded) {
      $0.rest = "câu lạc bộ ht sao mai"
    },
    Pair("a proper name reordered, one chairperson", chaired) { $0.rest = "quê hương" },
    Pair("a letter of a short word, of one act at one address", seated) { $0.rest = "te việt" },
    Pair("a word that is none for a letter more, one decision", twins) {
      $0.rest = "tân ninh"
    } _: {
      $0.rest = "tnâ ninh"
    },
    Pair("a kind mistyped and a decision a digit off", evidence) {
      $0.kind = ""
      $0.rest = "hội người cao tuổii"
      $0.decision = "15 qd-ubnd"
    },
    Pair("a kind that was not recognised", evidence) {
      $0.kind = ""
      $0.rest = "hội ngưi cao tuổi"
    },
  ]

  private static let known = Row(decision: "12 qd-ubnd", founded: "2005-03-04")
  private static let dated = Row(decision: "4607 qd-ct", founded: "2002-12-18")
  private static let founded = Row(
    name: "CLB Hát Then Sao Mai", kind: "", rest: "câu lạc bộ hát then sao mai",
    decision: "3973 qd-ubnd", founded: "2005-03-04")
  /// Two bodies that one decision, one day and one phone could make one.
  private static let twins = Row(
    kind: "clb-tho", rest: "hương quê", decision: "3973 qd-ubnd", founded: "2005-03-04",
    phone: "0905123456")

  private static let seated = Row(
    kind: "clb-tho", rest: "tre việt", decision: "3973 qd-ubnd", founded: "2005-03-04",
    address: "266 le duan")

  private static let market = Row(
    kind: "", rest: "hội ái hữu tiểu thương quầy a", decision: "3973 qd-ubnd",
    founded: "2005-03-04", phone: "0905123456")

  static let two: [Pair] = [
    Pair("communes that are not known, one decision, other people", evidence) {
      $0.place = .goVap
    } _: {
      $0.place = .goVap
      $0.chair = "le thi hoa"
      $0.phone = "0914222333"
    },
    Pair("one of the communes is not known, one decision, other people", evidence) {
      $0.place = .goVap
      $0.chair = "le thi hoa"
      $0.phone = "0914222333"
    },
    Pair("a commune of two that have its name, of which the other is none", evidence) {
      $0.openPlace("26899 26902")
    },
    Pair("… of which it is one, nothing else known") { $0.openPlace("26896 26902") },
    Pair("… and another chairperson", evidence) {
      $0.openPlace("26896 26902")
      $0.chair = "le thi hoa"
      $0.phone = ""
    },
    Pair("two communes of one name, nothing else known", Row().open("26896 26902")) { _ in },
    Pair("a letter of a short word, of one act", twins) {
      $0.rest = "tre việt"
    } _: {
      $0.rest = "te việt"
    },
    Pair("a letter of a name, decisions of one day, one chairperson and phone", evidence) {
      $0.rest = "nhân ái"
    } _: {
      $0.rest = "thân ái"
      $0.decision = "13 qd-ubnd"
    },
    Pair("a tone of a name, decisions of one day, one chairperson and phone", evidence) {
      $0.rest = "hồng ân"
    } _: {
      $0.rest = "hồng an"
      $0.decision = "13 qd-ubnd"
    },
    Pair("a decision a digit off, another chairperson, nothing that agrees", Row()) {
      $0.decision = "184 qd-ubnd"
      $0.chair = "nguyen van an"
    } _: {
      $0.decision = "1684 qd-ubnd"
      $0.chair = "le thi hoa"
    },
    Pair("unlisted names of which one letter is another's", market) {
      $0.rest = "hội ái hữu tiểu thương quầy b"
    },
    Pair("unlisted names of which one word is another's", market) {
      $0.rest = "câu lạc bộ ca huế sông xanh"
    } _: {
      $0.rest = "câu lạc bộ ca huế đồng xanh"
    },
    Pair("a listed kind and a foreign name, founded by one decision", evidence) {
      $0.kind = ""
      $0.rest = "hội tiểu thương chợ hàn"
    },
    Pair("a fund and a club of no listed kind", market) {
      $0.kind = "quy-khuyen-hoc"
      $0.rest = "hướng dương"
    } _: {
      $0.rest = "câu lạc bộ hướng dương"
    },
    Pair("two forms of one kind, of which one has a name of its own", twins) {
      $0.kind = "bong-ban"
      $0.rest = ""
    } _: {
      $0.kind = "clb-bong-ban"
    },
    Pair("proper names that differ by two letters of a short word", twins) {
      $0.rest = "tuổi vàng"
    } _: {
      $0.rest = "tuổi hồng"
    },
    Pair("… by one letter of a word of two", twins) {
      $0.rest = "tri ân"
    } _: {
      $0.rest = "tri âm"
    },
    Pair("… by a digit", twins) {
      $0.rest = "lão tướng u45"
    } _: {
      $0.rest = "lão tướng u55"
    },
    Pair("two proper names, founded by one decision", twins) { $0.rest = "sông quê" },
    Pair("two unlisted names, one day, one phone, decisions that follow each other", twins) {
      $0.kind = ""
      $0.rest = "câu lạc bộ hát then bản mới"
    } _: {
      $0.kind = ""
      $0.rest = "câu lạc bộ hát then bản giang"
      $0.decision = "3974 qd-ubnd"
    },
    Pair("a listed kind and another name, one chairperson and phone", evidence) {
      $0.kind = ""
      $0.rest = "câu lạc bộ mô tô gió núi"
      $0.decision = "13 qd-ubnd"
    },
    Pair("ward 1 and ward 11", evidence) { $0.place = .ward11 },
    Pair("ward 1 and its district", evidence) {
      $0.level = .district
      $0.place = .goVap
    },
    Pair("the same place, another level", evidence) { $0.level = .province },
    Pair("another kind, same people", evidence) { $0.kind = "nguoi-mu" },
    Pair("hội and fund, same people", Row(kind: "khuyen-hoc", decision: "12", chair: "tran van ba"))
    {
      $0.kind = "quy-khuyen-hoc"
    },
    Pair("another number in the name", Row(kind: "clb-tho", rest: "số 1", decision: "12 qd-ubnd")) {
      $0.rest = "số 2"
    },
    Pair("two clubs with proper names", club) { $0.rest = "sông quê" },
    Pair("two clubs with proper names and decisions", club, { $0.decision = "12 qd-ubnd" }) {
      $0.rest = "sông quê"
      $0.decision = "57 qd-ubnd"
    },
    Pair("a proper name that lost its tones, and another chairperson", chaired) {
      $0.rest = "huong que"
      $0.chair = "le thi hoa"
    },
    Pair("proper names that differ in tones alone", club) { $0.rest = "hương quế" },
    Pair("… founded in the same year", club, { $0.founded = "2005" }) {
      $0.rest = "hương quế"
      $0.founded = "2005"
    },
    Pair("… and in their decisions", club, { $0.decision = "12 qd-ubnd" }) {
      $0.rest = "hương quế"
      $0.decision = "57 qd-ubnd"
    },
    Pair("two names, two decisions, one chairperson", club, Self.people("12 qd-ubnd")) {
      $0.rest = "sông quê"
      Self.people("57 qd-ubnd")(&$0)
    },
    Pair("the place missing and nothing else known") { $0.place = .goVap },
    Pair("the place missing, founded on one day", Row(founded: "2005-03-04")) { $0.place = .goVap },
    Pair("one name and phone, decisions of different years", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.founded = "1998-11-20"
      $0.chair = "le thi hoa"
    },
    Pair("… one chairperson, and nothing else that agrees", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.founded = "1998-11-20"
      $0.phone = ""
    },
    Pair("… and of one day of the year", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.founded = "2003-03-04"
      $0.chair = ""
      $0.phone = ""
    },
    Pair("… or of one day, other people", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.chair = "le thi hoa"
    },
    Pair("… of which one tells its year itself", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.founded = ""
      $0.chair = ""
      $0.edit = { $0.decisionYear = 1998 }
    },
    Pair("one number of decisions of two years, other people", evidence) {
      $0.founded = "1998-11-20"
      $0.chair = "le thi hoa"
      $0.phone = "0914222333"
    },
    Pair(
      "… no phone known",
      Row(decision: "12 qd-ubnd", founded: "2005-03-04", chair: "le thi hoa")
    ) {
      $0.founded = "1998-11-20"
      $0.chair = "tran van ba"
    },
    Pair("a number like the other's, of another year than the founding", dated) {
      $0.decision = "4670 qd-ct"
      $0.founded = ""
      $0.edit = { $0.decisionYear = 2017 }
    },
    Pair("one name, other decision, other day, other people", evidence) {
      $0.decision = "57 qd-ubnd"
      $0.founded = "1998-11-20"
      $0.chair = "le thi hoa"
      $0.phone = "0914222333"
    },
  ]

  private static func people(_ decision: String) -> (inout Row) -> Void {
    { row in
      row.decision = decision
      row.chair = "nguyen van an"
      row.phone = "0905123456"
    }
  }

  @Test("One association, reported twice", arguments: one)
  func isOne(_ pair: Pair) throws {
    for rows in [[pair.first, pair.second], [pair.second, pair.first]] {
      let result = try deduplicated(rows)
      #expect(result.count == 1)
      #expect(result.register.map(\.rows) == [2])
      #expect(Set(result.rows.map(\.disposition)) == [.accepted, .duplicate])
      #expect(result.pairs.map(\.outcome) == [.linked])
    }
  }

  @Test("Two associations", arguments: two)
  func areTwo(_ pair: Pair) throws {
    let result = try deduplicated([pair.first, pair.second])
    #expect(result.count == 2)
    #expect(result.rows.allSatisfy { $0.disposition == .accepted })
    #expect(result.pairs.allSatisfy { $0.outcome != .linked })
  }

  @Test("Evidence that contradicts itself goes to a person, and counts as two")
  func review() throws {
    let first = Row(decision: "12 qd-ubnd")
    let second = Row(path: "b.csv", decision: "57 qd-ubnd")
    let result = try deduplicated([first, second])
    #expect(result.count == 2)
    let pair = try #require(result.pairs.first)
    #expect(pair.outcome == .review)
    #expect(pair.left == ("a.csv", 2))
    #expect(pair.right == ("b.csv", 3))
    #expect(pair.levels == ["exact", "same", "different"] + Array(repeating: "missing", count: 4))
    #expect((-3.0..<1.0).contains(pair.weightBits))
  }

  @Test("A row without ward that fits two wards joins one of them, never both")
  func chain() throws {
    var rows = [Self.evidence, Self.evidence, Self.evidence]
    rows[1].place = .goVap
    rows[2].place = .ward11
    let result = try deduplicated(rows)
    #expect(result.count == 2)
    #expect(result.ids[0] != result.ids[2])
    #expect(result.pairs.map(\.outcome.rawValue).sorted() == ["linked", "refused"])
  }

  @Test("A name without tones that fits two joins one of them, never both")
  func tonesLost() throws {
    var rows = [Self.club, Self.club, Self.club]
    rows[1].rest = "huong que"
    rows[2].rest = "hương quế"
    let result = try deduplicated(rows)
    #expect(result.count == 2)
    #expect(result.ids[0] != result.ids[2])
  }

  @Test("The phone of an office says less than that of an association")
  func officePhone() throws {
    var rows = [Self.club, Self.club]
    rows[1].rest = "hương quê mùa xuân"
    for row in rows.indices { rows[row].phone = "0905123456" }
    #expect(try deduplicated(rows).count == 1)
    let others = ["nguoi-cao-tuoi", "khuyen-hoc"].map { Row(kind: $0, phone: "0905123456") }
    #expect(try deduplicated(rows + others).count == 4)
  }

  @Test("A partition without rows has an empty register")
  func empty() throws {
    let result = try deduplicated([])
    #expect(result.rows.isEmpty && result.register.isEmpty && result.pairs.isEmpty)
  }
}
