import Compression

/// Whatever the bytes, a container keeps its promises: safe names, limits, the same answer twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzContainer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let first = opened(bytes, part: 1 << 20, room: 64 << 10)
  precondition(first == opened(bytes, part: 7, room: 333))
  guard let first else { return 0 }
  precondition(first.reduce(0) { $0 + ($1.content?.count ?? 0) } <= limit.bytes)
  precondition(first.count <= limit.members)
  let names = first.compactMap(\.name)
  precondition(Set(names).count == names.count)
  for name in names {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    precondition(parts.allSatisfy { !["", ".", ".."].contains($0) })
    precondition(name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x5C && $0 != 0x7F })
  }
  return 0
}

private let limit = InflationLimit(bytes: 4 << 20, ratio: 100_000, members: 100)

private struct Member: Equatable {
  var name: String?
  var content: [UInt8]?
  var isBroken = false
}

/// All members, or nil when the container was refused.
private func opened(_ bytes: [UInt8], part: Int, room: Int) -> [Member]? {
  let store = ByteStore(count: bytes.count) { offset, buffer in
    let bytes = bytes[offset...].prefix(min(part, buffer.count))
    buffer.copyBytes(from: bytes)
    return bytes.count
  }
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
  defer { buffer.deallocate() }
  var members: [Member] = []
  do throws(CompressionError) {
    var reader = try ContainerReader(store, limit: limit)
    while let member = try reader.next() {
      members.append(Member(name: member.name))
      do throws(CompressionError) {
        members[members.count - 1].content = try reader.content(through: buffer)
      } catch {
        members[members.count - 1].isBroken = true
      }
    }
    return members
  } catch {
    return nil
  }
}

extension ContainerReader {
  fileprivate mutating func content(through buffer: UnsafeMutableRawBufferPointer)
    throws(CompressionError) -> [UInt8]
  {
    var content: [UInt8] = []
    while true {
      let count = try read(into: buffer)
      if count == 0 { return content }
      content += buffer.prefix(count)
    }
  }
}
