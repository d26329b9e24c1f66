import Publish
import Register
import Testing

/// The last door before publishing.
@Suite struct LedgerBalanceTests {
  private static let period = ReportingPeriod(year: 2023, half: 1)

  /// Two associations from three rows, and two rows that are none.
  private static func good() throws -> (ledgers: [ReturnLedger], register: [Association]) {
    let period = try #require(period)
    var profile = ReturnProfile(path: "2023-H1/45/461.csv.gz", sha256: "", fileBytes: 0)
    profile.period = period
    profile.records = 5
    let ledger = ReturnLedger(
      profile: profile,
      entries: [
        LedgerEntry(line: 1, disposition: .notData, reason: "title"),
        LedgerEntry(line: 3, disposition: .accepted, associationID: "a", mergedID: "a"),
        LedgerEntry(line: 4, disposition: .accepted, associationID: "b", mergedID: "a"),
        LedgerEntry(line: 5, disposition: .duplicate, associationID: "b", mergedID: "a"),
        LedgerEntry(line: 6, disposition: .rejected, reason: "C-NAME-MISSING"),
      ])
    var register = ["a", "b"].map {
      Association(id: $0, period: period, name: "Hội", scopeLevel: .commune, place: Place())
    }
    register[1].rows = 2
    return ([ledger], register)
  }

  /// All checks, as a release makes them.
  private static func check(
    _ ledgers: [ReturnLedger], _ register: [Association], _ published: [ReportingPeriod: Int]
  ) throws {
    for ledger in ledgers { try LedgerBalance.check(ledger) }
    var counts: [ReportingPeriod: RegisterCounts] = [:]
    for association in register {
      counts[association.period, default: RegisterCounts()] +=
        RegisterCounts(associations: 1, rows: association.rows)
    }
    try LedgerBalance.check(ledgers.map(ReturnEnds.init), register: counts, published: published)
  }

  @Test func `What balances may go out`() throws {
    let (ledgers, register) = try Self.good()
    try Self.check(ledgers, register, [try #require(Self.period): 2])
  }

  /// A change that upsets the balance, and what the message must name.
  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var message: String
    var change: @Sendable (inout [ReturnLedger], inout [Association], inout Int) -> Void
  }

  static let faults = [
    Fault(testDescription: "a record without an end", message: "đọc 5 dòng, sổ cái có 4 dòng") {
      ledgers, _, _ in ledgers[0].entries.removeFirst()
    },
    Fault(testDescription: "a record too many", message: "đọc 5 dòng, sổ cái có 6 dòng") {
      ledgers, _, _ in ledgers[0].entries.append(LedgerEntry(line: 9, disposition: .notData))
    },
    Fault(testDescription: "an accepted row without association", message: "461.csv.gz:3") {
      ledgers, _, _ in ledgers[0].entries[1].associationID = ""
    },
    Fault(testDescription: "a duplicate without merged id", message: "461.csv.gz:5") {
      ledgers, _, _ in ledgers[0].entries[3].mergedID = ""
    },
    Fault(testDescription: "a rejected row with an association", message: "461.csv.gz:6") {
      ledgers, _, _ in ledgers[0].entries[4].associationID = "a"
    },
    Fault(testDescription: "lines out of order", message: "461.csv.gz:3: dòng không theo thứ tự") {
      ledgers, _, _ in ledgers[0].entries[0].line = 7
    },
    Fault(testDescription: "an association lost", message: "2 dòng được nhận nhưng 1 hội") {
      _, register, _ in register.removeLast()
    },
    Fault(
      testDescription: "a row of an association lost",
      message: "3 dòng báo cáo hội nhưng 2 dòng trong sổ"
    ) { _, register, _ in register[1].rows = 1 },
    Fault(testDescription: "a table off by one", message: "sổ có 2 hội, bảng B01 có 3") {
      _, _, published in published = 3
    },
  ]

  @Test(arguments: faults)
  func `Each imbalance is named`(fault: Fault) throws {
    var (ledgers, register) = try Self.good()
    var published = 2
    fault.change(&ledgers, &register, &published)
    let totals = [try #require(Self.period): published]
    let error = try #require(throws: PublishError.self) {
      try Self.check(ledgers, register, totals)
    }
    #expect(error.code == .unbalanced)
    #expect(error.message.contains(fault.message), "\(error.message)")
  }

  @Test func `Periods do not balance each other`() throws {
    var (ledgers, register) = try Self.good()
    let other = try #require(ReportingPeriod(year: 2023, half: 2))
    register[0].period = other
    let totals = [try #require(Self.period): 1, other: 1]
    #expect(throws: PublishError.self) {
      try Self.check(ledgers, register, totals)
    }
    ledgers = []
    #expect(throws: PublishError.self) {
      try Self.check(ledgers, [], totals)
    }
  }

  @Test func `Absurd numbers of rows do not balance, and end no run`() throws {
    var (ledgers, register) = try Self.good()
    register[0].rows = .max
    let totals = [try #require(Self.period): 2]
    #expect(throws: PublishError.self) { try Self.check(ledgers, register, totals) }
    ledgers[0].profile.records = .max
    #expect(throws: PublishError.self) { try Self.check(ledgers, register, totals) }
  }

  @Test func `A ledger counts its ends`() throws {
    let counts = try Self.good().ledgers[0].counts
    #expect(counts.count == Disposition.allCases.count)
    #expect(counts[Int(Disposition.accepted.rawValue)] == 2)
    #expect(counts[Int(Disposition.duplicate.rawValue)] == 1)
    #expect(counts[Int(Disposition.notData.rawValue)] == 1)
    #expect(counts[Int(Disposition.rejected.rawValue)] == 1)
    #expect(counts[Int(Disposition.superseded.rawValue)] == 0)
    #expect(counts.reduce(0, +) == 5)
  }
}
