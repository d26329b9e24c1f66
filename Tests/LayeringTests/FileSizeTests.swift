import Testing

/// A file holds one idea; past this size it holds two.
struct FileSizeTests {
  static let longest = 400

  @Test(arguments: ["Sources", "Tests"])
  func `no file is longer than one idea`(folder: String) throws {
    let tooLong = try Project.files(in: folder, ending: ".swift")
      .map {
        (path: $0.path, lines: $0.text.split(separator: "\n", omittingEmptySubsequences: false))
      }
      .filter { $0.lines.count > Self.longest }
      .map { "\($0.path): \($0.lines.count) lines" }
    #expect(tooLong == [])
  }
}
