import Compression
import Testing

@Suite struct MemberNameTests {
  @Test(arguments: [
    "a.csv", "2025/TP. Huế/Hội Đông y.csv", ".hidden.csv", "...csv", "a..b/c..csv", "hội a:b.csv",
    "Bình Định %20.csv", "😀.csv", String(repeating: "a", count: 255),
    "Hội.csv".decomposedStringForTest,
  ])
  func `ordinary paths are taken as they are`(name: String) throws {
    let opened = try Opened(ZipFile(names: [name]).bytes)
    #expect(opened.members.map { Array(($0.name ?? "").utf8) } == [Array(name.utf8)])
    #expect(opened.notes == [])
  }

  @Test(
    arguments: [
      ("../a.csv", .relativePath), ("a/../../b.csv", .relativePath), ("a/..", .relativePath),
      ("./a.csv", .relativePath), ("..", .relativePath),
      ("/etc/passwd", .absolutePath), ("C:a.csv", .absolutePath), ("z:/a.csv", .absolutePath),
      ("a\\b.csv", .backslashInName), ("..\\a.csv", .backslashInName),
      ("\\\\server\\a.csv", .backslashInName),
      ("a\0.csv", .controlInName), ("a\n.csv", .controlInName), ("\u{1B}[2J.csv", .controlInName),
      ("a\u{7F}.csv", .controlInName), ("a\u{85}.csv", .controlInName),
      ("a\u{202E}vsc.exe", .controlInName), ("a\u{200B}.csv", .controlInName),
      ("a\u{2028}.csv", .controlInName), ("\u{FEFF}a.csv", .controlInName),
      ("", .emptyName), ("a//b.csv", .emptyName), ("/", .absolutePath), ("a//", .emptyName),
      (String(repeating: "a", count: 256), .nameTooLong),
      (String(repeating: "aaa/", count: 300), .nameTooLong),
      (String(repeating: "a", count: 65_535), .nameTooLong),
    ] as [(String, CompressionError.Code)])
  func `paths that lead elsewhere or look like another are refused`(
    name: String, code: CompressionError.Code
  ) {
    let error = Opened.error(ZipFile(names: ["good.csv", name]).bytes)
    #expect(error?.code == code)
    #expect(error?.offset ?? 0 > 0)
    let shown = error?.member ?? "\n"
    #expect(shown.utf8.count <= 360 && shown.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }

  @Test func `names of an old code page are told apart by their bytes`() throws {
    var zip = ZipFile(names: ["x", "y"])
    zip.members[0].name = Array("B".utf8) + [0xB3] + Array("o c%.csv".utf8)
    zip.members[1].name = Array("B%B3o c%.csv".utf8)
    let opened = try Opened(zip.bytes)
    #expect(opened.members.map(\.name) == ["B%B3o c%25.csv", "B%B3o c%.csv"])
    #expect(opened.notes == [ContainerNote(code: .legacyName, member: "B%B3o c%25.csv")])
  }

  @Test func `a name that claims to be UTF-8 must be`() throws {
    var zip = ZipFile(names: ["x"])
    zip.members[0].name = [0x42, 0xB3]
    zip.members[0].flags = 1 << 11
    #expect(
      Opened.error(zip.bytes) == CompressionError(.nameNotUnicode, offset: 0, member: "B%B3"))
    zip.members[0].name = Array("Hội.csv".utf8)
    #expect(try Opened(zip.bytes).members.map(\.name) == ["Hội.csv"])
  }

  @Test(arguments: [
    ("a.csv", "a.csv"), ("Hội.csv", "Hội.csv".decomposedStringForTest), ("a/b.csv", "a/b.csv"),
    (".DS_Store", ".DS_Store"),
  ])
  func `two members of one name are refused`(first: String, second: String) {
    let error = Opened.error(ZipFile(names: [first, "between.csv", second]).bytes)
    #expect(error?.code == .duplicateName)
    #expect(error?.member == second)
  }

  @Test func `what operating systems leave in archives is noted and not read`() throws {
    let ignored = [
      "__MACOSX/._a.csv", ".DS_Store", "b/.DS_Store", "b/Thumbs.db", "desktop.ini", "b/._c.csv",
      "~$a.xlsx", "empty/",
    ]
    var zip = ZipFile(names: ["a.csv"] + ignored + ["b/c.csv"])
    zip.members[8] = ZipFile.Member("empty/", [], method: 0)
    let opened = try Opened(zip.bytes)
    #expect(opened.members.map(\.name) == ["a.csv", "b/c.csv"])
    #expect(opened.members.allSatisfy { $0.content == GzipMember.rows })
    #expect(opened.notes == ignored.map { ContainerNote(code: .ignoredMember, member: $0) })
  }
}

extension String {
  /// The dots and hooks of a few letters as characters of their own, as macOS writes names.
  fileprivate var decomposedStringForTest: String {
    let letters: [Character: String] = ["ộ": "o\u{323}\u{302}", "ế": "e\u{302}\u{301}"]
    return map { letters[$0] ?? String($0) }.joined()
  }
}
