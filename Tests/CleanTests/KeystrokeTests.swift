import Clean
import Register
import Testing

/// Keystrokes that no keyboard turned into letters: proposed, not applied.
@Suite struct KeystrokeTests {
  @Test(arguments: [
    ("Hooij Nguwowif muf phuwowngf 5", "Hội Người mù phường 5"),
    ("Ho65i Khuye61n ho5c", "Hội Khuyến học"),
    ("Hooij Nguwowif muf 0912345678", "Hội Người mù"),
  ])
  func `A name in keystrokes is kept, and its reading proposed`(name: String, proposal: String) {
    let rows = rawRows([[.name: name]])
    let result = Clean.clean(rows, profile(), PipelineTables.configuration)
    let finding = result.findings.first { $0.rule == .keystrokes }
    #expect(finding?.value.trimmingSuffix(" ") == proposal)
    #expect(finding?.column == "name")
    if case .record(let record) = result.outcomes[0] { #expect(!record.name.hasPrefix("Hội")) }
  }

  @Test func `A reading that puts a row out of scope is proposed too`() {
    let rows = rawRows([[.name: "Hooij Noong daan xax Yeen Hoaf"]])
    let result = Clean.clean(rows, profile(), PipelineTables.configuration)
    guard case .ended(.outOfScope, _) = result.outcomes[0] else {
      Issue.record("it is the Farmers' Union, which is no mass association")
      return
    }
    #expect(result.findings.map(\.rule) == [.outOfScope, .keystrokes])
    #expect(result.findings.last?.value.trimmingSuffix(" ") == "Hội Nông dân xã Yên Hòa")
  }

  @Test(arguments: ["Hội Người mù", "HOI NGUOI MU", "Hoi Nguoi mu", "CLB Yoga", "Hội Golf Hà Nội"])
  func `Other names raise nothing`(name: String) {
    let rows = rawRows([[.name: name]])
    let result = Clean.clean(rows, profile(), PipelineTables.configuration)
    #expect(!result.findings.contains { $0.rule == .keystrokes })
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
