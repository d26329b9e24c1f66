import Deduplicate
import Register
import Testing

/// An association keeps its id from period to period.
@Suite struct PeriodsTests {
  private static let before = Row(
    decision: "12 qd-ubnd", founded: "2005-03-04", chair: "nguyen van an", phone: "0905123456")

  private static func after(_ edit: (inout Row) -> Void) -> Row {
    var row = before
    row.period = "2023-H2"
    edit(&row)
    return row
  }

  @Test(
    "It is the same association in the next period",
    arguments: [
      after { _ in }, after { $0.chair = "le thi hoa" },
      after {
        $0.chair = "le thi hoa"
        $0.phone = "0914222333"
      },
      after {
        $0.chair = ""
        $0.phone = ""
        $0.decision = ""
        $0.founded = ""
      },
      after { $0.name = "HỘI NCT P.1" }, after { $0.decision = "21 qd-ubnd" },
      after { $0.path = "other/name.csv" },
      after {
        $0.kind = "nguoi-mu"
        $0.edit = { $0.otherName = "[nguoi-cao-tuoi]" }
      },
    ])
  func continues(row: Row) throws {
    let result = try deduplicated([Self.before, row])
    #expect(result.count == 1)
    #expect(result.register.map(\.period.description) == ["2023-H1", "2023-H2"])
    #expect(result.rows.allSatisfy { $0.disposition == .accepted })
  }

  @Test(
    "It is another association",
    arguments: [
      after { $0.place = .ward11 }, after { $0.kind = "nguoi-mu" }, after { $0.level = .province },
      after {
        $0.kind = "nguoi-mu"
        $0.edit = { $0.otherName = "[nguoi-cao-tuoi] huong que" }
      },
      after {
        $0.decision = "57 qd-ubnd"
        $0.founded = "2023-08-01"
        $0.chair = "le thi hoa"
        $0.phone = ""
      },
    ])
  func isNew(row: Row) throws {
    #expect(try deduplicated([Self.before, row]).count == 2)
  }

  @Test(
    "A body puts a field of work to its name, or gives one up",
    arguments: [("nguoi-mu", "nguoi-mu-va-nguoi-diec"), ("nguoi-mu-va-nguoi-diec", "nguoi-mu")])
  func extended(old: String, new: String) throws {
    var before = Self.before
    before.kind = old
    func count(_ edit: (inout Row) -> Void) throws -> Int {
      try deduplicated([
        before,
        Self.after { row in
          row.kind = new
          edit(&row)
        },
      ]).count
    }
    #expect(try count { _ in } == 1)
    #expect(try count { $0.period = "2023-H1" } == 2)
    #expect(try count { $0.chair = "le thi hoa" } == 2)
    #expect(try count { $0.decision = "57 qd-ubnd" } == 2)
  }

  @Test("A body missing for a period comes back under its id")
  func gap() throws {
    var later = Self.before
    later.period = "2024-H1"
    let between = Self.after { $0.kind = "nguoi-mu" }
    let ids = try deduplicated([Self.before, between, later]).ids
    #expect(ids[0] == ids[2])
    #expect(ids[0] != ids[1])
  }

  @Test("Two bodies alike in name keep their ids by their decisions")
  func alike() throws {
    let rows = ["2023-H1", "2023-H2", "2024-H1"].flatMap { code in
      ["12 qd-ubnd", "57 qd-ubnd"].map { Row(period: code, decision: $0) }
    }
    let ids = try deduplicated(rows).ids
    #expect(Set(ids).count == 2)
    #expect(ids == [ids[0], ids[1], ids[0], ids[1], ids[0], ids[1]])
  }

  @Test("One association is continued by one body only")
  func oneToOne() throws {
    let rows = [
      Row(decision: "12 qd-ubnd"), Row(period: "2023-H2", decision: "12 qd-ubnd"),
      Row(path: "b.csv", period: "2023-H2", decision: "57 qd-ubnd"),
    ]
    let ids = try deduplicated(rows).ids
    #expect(ids[0] == ids[1])
    #expect(ids[2] != ids[0])
  }

  @Test("Periods may be delivered in any order")
  func anyOrder() throws {
    let rows = [
      Self.before, Self.after { $0.chair = "le thi hoa" }, Self.after { $0.kind = "nguoi-mu" },
    ]
    let sources = rows.enumerated().map { index, row in
      var row = row
      row.line = index + 2
      return row.source
    }
    let plain = try Deduplicate.deduplicate(sources, Models.configuration)
    let reversed = try Deduplicate.deduplicate(sources.reversed(), Models.configuration)
    #expect(plain.ids == reversed.ids)
    #expect(reversed.register.map(\.period.description) == ["2023-H1", "2023-H2", "2023-H2"])
  }

  @Test("A period added later changes no id of the periods before")
  func addedPeriod() throws {
    let rows = [Self.before, Self.after { $0.chair = "le thi hoa" }]
    let first = try deduplicated([rows[0]]).ids
    #expect(try deduplicated(rows).ids[0] == first[0])
  }
}
