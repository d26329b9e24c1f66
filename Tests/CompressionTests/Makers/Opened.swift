import Compression

/// A container read to its end, as the tests want to see it.
struct Opened: Equatable {
  struct Member: Equatable {
    var name: String?
    var content: [UInt8]?
    var error: CompressionError?
  }

  var kind: ContentKind
  var members: [Member] = []
  var notes: [ContainerNote] = []

  /// Opens and reads everything, `room` bytes at a time.
  init(
    _ store: ByteStore, limit: InflationLimit = InflationLimit(), inflater: Inflater = .fastest,
    room: Int = 100_000
  ) throws(CompressionError) {
    var reader = try ContainerReader(store, limit: limit, inflater: inflater)
    kind = reader.kind
    while let member = try reader.next() {
      do throws(CompressionError) {
        members.append(Member(name: member.name, content: try reader.readAll(room: room)))
      } catch {
        members.append(Member(name: member.name, error: error))
      }
    }
    notes = reader.notes
  }

  init(
    _ bytes: [UInt8], limit: InflationLimit = InflationLimit(), inflater: Inflater = .fastest
  ) throws(CompressionError) {
    try self.init(ByteStore(bytes), limit: limit, inflater: inflater)
  }

  /// The error of the container, or of its first broken member; nil when all is well.
  static func error(
    _ store: ByteStore, limit: InflationLimit = InflationLimit(), inflater: Inflater = .fastest
  ) -> CompressionError? {
    do throws(CompressionError) {
      return try Opened(store, limit: limit, inflater: inflater).members.compactMap(\.error).first
    } catch {
      return error
    }
  }

  static func error(_ bytes: [UInt8], limit: InflationLimit = InflationLimit())
    -> CompressionError?
  {
    error(ByteStore(bytes), limit: limit)
  }
}

extension ContainerReader {
  /// The whole content of the current member.
  mutating func readAll(room: Int) throws(CompressionError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    var content: [UInt8] = []
    while true {
      let count = try read(into: buffer)
      if count == 0 { return content }
      content += buffer.prefix(count)
    }
  }
}
