import Testing

@testable import Pipeline

/// What a plan says of a table that was changed.
@Suite struct TableRowCuesTests {
  private static func changes(_ old: String, _ new: String) -> [String] {
    TableRowCues.told(
      CueChange.between(
        TableRowCues.of(Array(old.utf8), file: "t.csv"),
        TableRowCues.of(Array(new.utf8), file: "t.csv"))
    ).map(\.text)
  }

  @Test(arguments: [
    ("k,v\na,1\n", "k,v\na,1\nb,2\n", ["t.csv: b,2: có"]),
    ("k,v\na,1\nb,2\n", "k,v\na,1\n", ["t.csv: b,2: có → (không còn)"]),
    ("k,v\na,1\nb,2\n", "k,v\na,9\nb,2\n", ["t.csv: a: 1 → 9"]),
    ("k,v,w\na,1,x\n", "k,v,w\na,1,y\n", ["t.csv: a: x → y"]),
    ("k,v,w\na,1,x\n", "k,v,w\na,1\n", ["t.csv: a: 1,x → 1"]),
    ("k,v\na,1\na,2\n", "k,v\na,1\na,3\n", ["t.csv: a: 2 → 3"]),
    ("k,v\na,1\na,2\n", "k,v\na,4\na,3\n", ["t.csv: a: 1 → 4", "t.csv: a: 2 → 3"]),
    (
      "k,v\na,1\na,2\n", "k,v\na,4\n",
      ["t.csv: a,4: có", "t.csv: a,1: có → (không còn)", "t.csv: a,2: có → (không còn)"]
    ),
    ("k,v\na,1\n", "k,w\na,1\n", ["t.csv: k: v → w"]), ("k,v\na,1\n", "k,v\r\n\"a\",1", []),
  ])
  func `Rows are named`(old: String, new: String, told: [String]) {
    #expect(Set(Self.changes(old, new)) == Set(told))
  }

  @Test func `Another order, a repeated row, and a large table are not passed over`() throws {
    let moved = Self.changes("k\na\nb\n", "k\nb\na\n")
    #expect(moved.count == 1 && moved[0].hasPrefix("t.csv: "))
    #expect(Self.changes("k\na\n", "k\na\na\n").count == 1)
    let large = (0...TableRowCues.limit).map { "\($0)\n" }.joined()
    let changed = Self.changes("k\n" + large, "k\n" + large + "x\n")
    #expect(changed.count == 1 && changed[0].hasPrefix("t.csv: "))
  }
}
