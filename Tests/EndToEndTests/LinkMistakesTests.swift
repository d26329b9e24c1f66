import Foundation
import Testing

/// What `sohoi link` says when something is wrong: what, where, and what to do next.
@Suite struct LinkMistakesTests {
  private static let register = """
    id,name,phone
    1,Canary Một,0123
    2,Canary Một,0123
    3,Canary Hai,0456

    """

  private static let configuration = """
    id: id
    blocking:
      - [phone]
    comparisons:
      - {name: name}
      - {exact: phone}

    """

  private static func link(
    _ register: String, _ configuration: String, _ more: String...
  ) throws -> Command.Outcome {
    let folder = try Scratch.folder()
    try Scratch.write(Data(register.utf8), to: folder.appending(path: "r.csv"))
    try Scratch.write(Data(configuration.utf8), to: folder.appending(path: "c.yaml"))
    var command = Command("link", "r.csv", "--config", "c.yaml", "--output", "out")
    command.arguments += more
    command.folder = folder
    return try command.outcome()
  }

  @Test func `The least there is works, and the report names no one`() throws {
    let outcome = try Self.link(Self.register, Self.configuration)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("Canary"))
  }

  static let mistakes: [(old: String, new: String, status: Int32, place: String, hint: String)] = [
    ("blocking:", "bloking:", 78, "c.yaml:2:1", "Có phải là 'blocking'?"),
    ("- {exact: phone}", "- {exat: phone}", 78, "c.yaml:6:6", "Có phải là 'exact'?"),
    ("- [phone]", "- [fone]", 78, "r.csv", "Có phải là 'phone'?"),
    ("- [phone]", "- ['phone:x']", 78, "c.yaml:3:3", "số chữ đầu"),
    ("- {exact: phone}", "- {exact: name}", 78, "c.yaml:5:3", "đặt label khác nhau"),
    ("id: id", "one_to_one: true", 78, "c.yaml", "nêu tệp thứ hai"),
    ("id: id", "cut: {bits: x}", 78, "c.yaml:1:13", "phải là một số"),
    ("- {name: name}", "- {label: n, levels: [{words: name}]}", 78, "c.yaml", "at_least"),
  ]

  @Test(arguments: mistakes)
  func `A mistake in the configuration is shown with its line`(
    old: String, new: String, status: Int32, place: String, hint: String
  ) throws {
    let configuration = Self.configuration.replacingOccurrences(of: old, with: new)
    let outcome = try Self.link(Self.register, configuration)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(place), "\(outcome.errors)")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test func `Two records of one name are refused with their line`() throws {
    let register = Self.register.replacingOccurrences(of: "3,", with: "2,")
    let outcome = try Self.link(register, Self.configuration)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("r.csv:4"))
    #expect(!outcome.errors.contains("Canary"))
  }

  @Test func `Lines that cannot be divided are left out and counted`() throws {
    let outcome = try Self.link(Self.register + "4,a,b,c,d\n\"5,x\n", Self.configuration)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Dòng hỏng, không dùng: 5, 6"), "\(outcome.output)")
  }

  @Test func `A file that is not there ends with 66, a model for other comparisons with 78`() throws
  {
    var command = Command("link", "/khong/co.csv", "--config", "/khong/co.yaml")
    command.folder = try Scratch.folder()
    #expect(try command.outcome().status == 66)
    let folder = try Scratch.folder()
    let model = folder.appending(path: "m.yaml")
    try Scratch.write(
      Data(
        """
        match_share: 0.1
        link_threshold_bits: 1
        review_threshold_bits: 0
        comparisons: []

        """.utf8), to: model)
    let outcome = try Self.link(Self.register, Self.configuration, "--model", model.path)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("m.yaml"))
  }
}
