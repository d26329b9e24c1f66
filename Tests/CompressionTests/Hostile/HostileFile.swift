import Compression

/// A file made to take a machine down, and how it must be refused.
struct HostileFile: Sendable {
  var name: String
  var code: CompressionError.Code
  var limit = InflationLimit()
  var inflater = Inflater.fastest
  var make: @Sendable () -> ByteStore

  init(
    _ name: String, _ code: CompressionError.Code, limit: InflationLimit = InflationLimit(),
    _ make: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.code = code
    self.limit = limit
    self.make = { ByteStore(make()) }
  }

  init(
    _ name: String, _ code: CompressionError.Code, store: @escaping @Sendable () -> ByteStore
  ) {
    self.name = name
    self.code = code
    make = store
  }

  /// The same file for another library.
  func with(_ inflater: Inflater) -> HostileFile {
    var file = self
    file.name += " (\(inflater.rawValue))"
    file.inflater = inflater
    return file
  }

  /// All of them; those of gzip once for each library.
  static let all: [HostileFile] =
    gzipFiles.flatMap { file in Inflater.available.map(file.with) }
    + zipFiles + otherFiles

  /// Reads a file to its first error; what was inflated is thrown away.
  func refusal(of store: ByteStore) -> CompressionError? {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
    defer { room.deallocate() }
    do throws(CompressionError) {
      var reader = try ContainerReader(store, limit: limit, inflater: inflater)
      while try reader.next() != nil {
        while try reader.read(into: room) > 0 {}
      }
      return nil
    } catch {
      return error
    }
  }
}

extension ByteStore {
  /// A file of that many bytes that begins and ends with some, and has zeros between.
  static func sparse(_ count: Int, from start: [UInt8], to end: [UInt8] = []) -> ByteStore {
    ByteStore(count: count) { offset, buffer in
      buffer.initializeMemory(as: UInt8.self, repeating: 0)
      let room = min(buffer.count, count - offset)
      for (part, place) in [(start, 0), (end, count - end.count)] {
        let from = max(place, offset)
        let to = min(place + part.count, offset + room)
        guard from < to else { continue }
        UnsafeMutableRawBufferPointer(rebasing: buffer[(from - offset)...])
          .copyBytes(from: part[(from - place)..<(to - place)])
      }
      return room
    }
  }

  /// `count` times the same bytes between a start and an end.
  static func repeated(_ part: [UInt8], _ count: Int, from start: [UInt8], to end: [UInt8] = [])
    -> ByteStore
  {
    let middle = start.count..<start.count + part.count * count
    return ByteStore(count: middle.upperBound + end.count) { offset, buffer in
      if offset < middle.lowerBound { return copy(start.dropFirst(offset), buffer) }
      if offset >= middle.upperBound {
        return copy(end.dropFirst(offset - middle.upperBound), buffer)
      }
      return copy(part.dropFirst((offset - middle.lowerBound) % part.count), buffer)
    }
  }

  private static func copy(_ part: ArraySlice<UInt8>, _ buffer: UnsafeMutableRawBufferPointer)
    -> Int
  {
    let part = part.prefix(buffer.count)
    buffer.copyBytes(from: part)
    return part.count
  }
}
