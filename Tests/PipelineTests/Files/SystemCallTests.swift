import Testing

@testable import Pipeline

/// Faults that tests ask for.
@Suite struct FaultTests {
  @Test(arguments: [
    "", "12", "kill@3", "kill-before", "kill-before@", "EIO@x", "ENOENT@1", "count@1",
  ])
  func `What is no fault is refused`(text: String) { #expect(Fault(text) == nil) }

  @Test(arguments: [
    ("kill-before@3", [false, false, true, false]), ("kill-after@1", [true, false, false, false]),
    ("ENOSPC@2", [false, true, false, false]), ("EIO@2+", [false, true, true, true]),
  ])
  func `A fault hits the call it names, or all from there on`(text: String, hits: [Bool]) throws {
    let fault = try #require(Fault(text))
    #expect((1...4).map(fault.hits) == hits)
  }
}
