import Foundation
import Glibc
import Testing

@testable import Pipeline

/// Reading and writing files.
@Suite struct DiskTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `A file is written whole, with its mode, and read back`() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Disk.write(bytes, to: folder.path("a"), mode: 0o600)
    #expect(try Disk.read(folder.path("a")) == bytes)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try Disk.write([], to: folder.path("a"), mode: 0o600)
    #expect(try Disk.read(folder.path("a")).isEmpty)
    #expect(try folder.files() == ["a"])
  }

  @Test func `A write that fails leaves nothing beside the old file`() throws {
    try folder.write("cũ", to: "a/b")
    #expect(throws: RunError.self) { try Disk.write([1], to: folder.path("a"), mode: 0o644) }
    #expect(try folder.files() == ["a/b"])
    #expect(try folder.text("a/b") == "cũ")
  }

  @Test func `A folder is made with those above it, once`() throws {
    try Disk.makeFolder(folder.path("x/y/z"))
    try Disk.makeFolder(folder.path("x/y/z"))
    #expect(Disk.isFolder(folder.path("x/y/z")))
  }

  @Test func `Files are listed by bytes, links not followed, hidden ones passed over`() throws {
    for name in ["b/2.csv", "b/10.csv", "a.csv", "B.csv", "ă.csv", ".hidden", ".h/x"] {
      try folder.write("", to: name)
    }
    symlink("a.csv", folder.path("link.csv"))
    symlink("b", folder.path("linked"))
    mkfifo(folder.path("pipe"), 0o600)
    #expect(
      try Disk.files(below: folder.path) == [
        "B.csv", "a.csv", "b/10.csv", "b/2.csv", "link.csv", "linked", "pipe", "ă.csv",
      ])
  }

  /// Files that are not listed would be missing from a release, and nobody would know.
  @Test func `A folder that cannot be read on is not taken for one that ends`() throws {
    try folder.write("", to: "a/x")
    let stream = try #require(opendir(folder.path("a")))
    defer { closedir(stream) }
    let file = open(folder.path("a/x"), O_RDONLY)
    defer { close(file) }
    // The system refuses to list what is no folder.
    try #require(dup2(file, dirfd(stream)) >= 0)
    #expect(throws: RunError.self) { try Disk.next(in: stream, "a") }
  }

  @Test func `What is not there is told from what cannot be looked at`() throws {
    try folder.write("", to: "a")
    #expect(try !Disk.isMissing(folder.path("a")))
    #expect(try Disk.isMissing(folder.path("b")))
    #expect(try Disk.isMissing(folder.path("a/b")))
    let long = String(repeating: "x", count: 300)
    #expect(throws: RunError.self) { try Disk.isMissing(folder.path(long)) }
  }

  @Test func `Removing takes a whole folder, and not what a link in it names`() throws {
    try folder.write("giữ lại", to: "outside/kept")
    try folder.write("", to: "gone/a/b")
    symlink(folder.path("outside"), folder.path("gone/link"))
    try Disk.remove(folder.path("gone"))
    try Disk.remove(folder.path("gone"))
    #expect(try folder.files() == ["outside/kept"])
  }

  @Test func `What is no file is not read`() throws {
    mkfifo(folder.path("pipe"), 0o600)
    for name in ["pipe", "", "missing"] {
      #expect(throws: RunError.self) { try Disk.read(folder.path(name)) }
    }
    try folder.write("x", to: "a")
    symlink("a", folder.path("link"))
    #expect(try Disk.read(folder.path("link")) == Array("x".utf8))
    #expect(throws: RunError.self) {
      try Disk.read(folder.path("link"), followsLinks: false, limit: 100)
    }
  }

  /// An `errno` and the exit code it becomes.
  @Test(arguments: [
    (EACCES, Pipeline.ExitStatus.permission), (EPERM, .permission), (ENOENT, .inputMissing),
    (EROFS, .cannotCreate), (ENOTDIR, .cannotCreate), (EISDIR, .cannotCreate),
    (ENOSPC, .inputOutput), (EIO, .inputOutput),
  ])
  func `Errors of the system have an exit code, the path and a remedy`(
    number: Int32, status: Pipeline.ExitStatus
  ) {
    errno = number
    let error = Disk.failure("ghi", "/x/y")
    #expect(error.status == status)
    #expect(error.description.contains("/x/y"))
    #expect(!error.remedy.isEmpty)
  }

  @Test func `SHA-256 is that of the standard`() {
    // FIPS 180-4, the example "abc"; and of nothing.
    #expect(
      Checksum.sha256(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Checksum.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
