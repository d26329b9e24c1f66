import Compression
import Glibc
import Testing

@Suite struct ByteStoreTests {
  @Test func `a file is read through its descriptor, whose place does not move`() throws {
    let bytes = GzipMember.of(GzipMember.rows)
    let file = try #require(tmpfile())
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
    fflush(file)
    let descriptor = fileno(file)
    lseek(descriptor, 5, SEEK_SET)
    let store = try #require(ByteStore(descriptor: descriptor))
    #expect(store.count == bytes.count)
    #expect(try Opened(store).members == [Opened.Member(content: GzipMember.rows)])
    #expect(lseek(descriptor, 0, SEEK_CUR) == 5)
  }

  @Test func `what is no regular file is no store`() {
    let folder = open("/", O_RDONLY)
    defer { close(folder) }
    #expect(ByteStore(descriptor: folder) == nil)
    #expect(ByteStore(descriptor: -1) == nil)
  }

  @Test(arguments: [1, 3, 1000])
  func `bytes may come in parts of any size`(part: Int) throws {
    let bytes = ZipFile(names: ["a.csv", "b.csv"]).bytes
    let store = ByteStore(count: bytes.count) { offset, buffer in
      let part = bytes[offset...].prefix(min(part, buffer.count))
      buffer.copyBytes(from: part)
      return part.count
    }
    #expect(try Opened(store) == Opened(bytes))
  }
}
