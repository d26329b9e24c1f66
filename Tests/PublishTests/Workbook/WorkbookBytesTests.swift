import Foundation
import Testing
import Work

@testable import Publish

@Suite struct WorkbookBytesTests {
  @Test func `The file carries the content's date, never the clock's`() throws {
    let book = try WorkbookReading.sample
    #expect(book.created == "2023-06-30T00:00:00")
    #expect(book.modified == "2023-06-30T00:00:00")
    #expect(book.entryDates == ["(1980, 1, 1, 0, 0, 0)"])
  }

  @Test func `Same content, same bytes, at another time, place and path`() async throws {
    let folder = try TemporaryFolder()
    let here = folder.path("a.xlsx")
    let elsewhere = folder.path("b.xlsx")
    try WorkbookWriter(.sample, to: here).write()
    let locales = folder.url.path
    compileVietnameseLocale(into: locales)
    // Longer than a tick of a zip archive's clock, which is two seconds.
    try await Task.sleep(for: .seconds(2.1))
    await #expect(processExitsWith: .success) {
      [elsewhere = elsewhere as String, locales = locales as String] in
      setenv("TZ", "Pacific/Kiritimati", 1)
      tzset()
      setenv("LOCPATH", locales, 1)
      setlocale(LC_ALL, "vi_VN.UTF-8")
      try WorkbookWriter(.sample, to: elsewhere).write()
    }
    let first = try Data(contentsOf: URL(filePath: here))
    #expect(first.count > 5000)
    #expect(try first == Data(contentsOf: URL(filePath: elsewhere)))
  }

  /// Gives the test a locale with a decimal comma, where the system can make one.
  private func compileVietnameseLocale(into folder: String) {
    let localedef = Process()
    localedef.executableURL = URL(filePath: "/usr/bin/localedef")
    localedef.arguments = ["-i", "vi_VN", "-f", "UTF-8", folder + "/vi_VN.UTF-8"]
    guard (try? localedef.run()) != nil else { return }
    localedef.waitUntilExit()
  }

  @Test func `An older, longer file is replaced whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.xlsx")
    try WorkbookWriter(.sample, to: path).write()
    let clean = try Data(contentsOf: URL(filePath: path))
    try Data(repeating: 0x41, count: 100_000).write(to: URL(filePath: path))
    try WorkbookWriter(.sample, to: path).write()
    #expect(try Data(contentsOf: URL(filePath: path)) == clean)
    #expect(try folder.names == ["a.xlsx"], "no temporary file stays")
  }

  @Test func `Same bytes, whoever lays the sheets out, and in which order`() throws {
    let folder = try TemporaryFolder()
    try WorkbookWriter(.sample, to: folder.path("a.xlsx")).write()
    let backwards = Workers { count, work in
      for index in (0..<count).reversed() { work(index) }
    }
    try WorkbookWriter(.sample, to: folder.path("b.xlsx"), workers: backwards)
      .write(workers: backwards)
    let first = try Data(contentsOf: URL(filePath: folder.path("a.xlsx")))
    #expect(try first == Data(contentsOf: URL(filePath: folder.path("b.xlsx"))))
  }

  @Test func `A refused workbook leaves the file that is there as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.xlsx")
    try WorkbookWriter(.sample, to: path).write()
    let before = try Data(contentsOf: URL(filePath: path))
    var content = WorkbookContent.sample
    content.sheets.append(PlannedSheet(.single(.number(.infinity), id: "B99")))
    #expect(throws: WorkbookError.self) { try WorkbookWriter(content, to: path).write() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `A folder that is not there is an error without its name`() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: WorkbookError.self) {
      try WorkbookWriter(.sample, to: folder.path("bí-mật/a.xlsx")).write()
    }
    #expect(error.code == .cannotWrite)
    #expect(error.systemError == ENOENT)
    #expect(error.remedy == "Tạo thư mục đầu ra trước.")
    #expect(!(error.message + error.remedy).contains("bí-mật"))
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [".", "pipe", "a\u{0}.xlsx"])
  func `What is no regular file is refused and left alone`(name: String) throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
    let path = folder.url.path + "/" + name
    let error = try #require(throws: WorkbookError.self) {
      try WorkbookWriter(.sample, to: path).write()
    }
    #expect(error.code == .cannotWrite)
    #expect(try folder.names == ["pipe"])
  }

  @Test func `A full disk is an error, and half a file does not stay`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.xlsx")
    // A limit on the size of files stands for the disk: the same call fails, with EFBIG.
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 2000, rlim_max: 2000)
      precondition(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let error = #expect(throws: WorkbookError.self) {
        try WorkbookWriter(.sample, to: path).write()
      }
      #expect(error?.code == .cannotWrite)
      #expect(error?.systemError == EFBIG)
    }
    #expect(try folder.names.isEmpty)
  }

  /// The library's temporary files are larger than the workbook: the limit lies between.
  @Test(arguments: [24_000, 40_000, 60_000])
  func `A disk too full for the temporary files is an error, not a workbook without rows`(
    limit: Int
  )
    async throws
  {
    let folder = try TemporaryFolder()
    try WorkbookWriter(.long, to: folder.path("whole.xlsx")).write()
    let size = try Data(contentsOf: URL(filePath: folder.path("whole.xlsx"))).count
    #expect(size < limit, "the disk has room for the workbook")
    let path = folder.path("a.xlsx")
    await #expect(processExitsWith: .success) { [path = path as String, limit = limit as Int] in
      signal(SIGXFSZ, SIG_IGN)
      var room = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
      precondition(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &room) == 0)
      let error = #expect(throws: WorkbookError.self) {
        try WorkbookWriter(.long, to: path).write()
      }
      #expect(error?.code == .cannotWrite)
      #expect(error?.systemError != 0)
    }
    #expect(try folder.names == ["whole.xlsx"])
  }
}
