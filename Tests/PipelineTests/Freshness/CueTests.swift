import Testing

@testable import Pipeline

/// What changed between two looks at the same unit.
@Suite struct CueTests {
  private static func cues(_ pairs: [(String, String)]) -> [Cue] {
    pairs.map { Cue(name: $0.0, value: $0.1) }
  }

  @Test func `The same cues in another order are no change`() {
    let cues = Self.cues([("a", "1"), ("b", "2")])
    #expect(CueChange.between(cues, cues.reversed()).isEmpty)
  }

  @Test func `Changed, new and missing cues are told apart`() {
    let changes = CueChange.between(
      Self.cues([("a", "1"), ("b", "2"), ("d", "4")]),
      Self.cues([("b", "3"), ("a", "1"), ("c", "")])
    )
    #expect(
      changes == [
        CueChange(name: "b", old: "2", new: "3"), CueChange(name: "c", old: "", new: ""),
        CueChange(name: "d", old: "4", new: ""),
      ])
  }

  @Test func `Settings and program are no data`() {
    let changes = CueChange.between(
      Self.cues([(Cue.settings, "x"), (Cue.program, "1"), ("nội dung", "a")]),
      Self.cues([(Cue.settings, "y"), (Cue.program, "2"), ("nội dung", "b")]))
    #expect(changes.map(\.isData) == [false, false, true])
  }

  @Test(arguments: [
    (CueChange(name: "kinds.csv", old: "a", new: "b"), "kinds.csv: a → b"),
    (CueChange(name: "x", old: "", new: "mới"), "x: mới"),
    (CueChange(name: "x", old: "cũ", new: ""), "x: cũ → (không còn)"),
    (CueChange(name: "theo yêu cầu", old: "", new: ""), "theo yêu cầu"),
    (
      CueChange(
        name: "nội dung", old: String(repeating: "0123456789abcdef", count: 4),
        new: String(repeating: "f", count: 64)), "nội dung: 0123456789ab → ffffffffffff"
    ),
  ])
  func `A change is one line for people`(change: CueChange, text: String) {
    #expect(change.text == text)
  }
}
