import Compression
import Register
public import Work

/// Opens what returns arrive in: plain files, gzip, xz, zstd, and zip archives of several.
public enum ReturnArchive {
  /// The returns in a file, each with its text; one that cannot be read says why.
  ///
  /// A return in an archive has the path `<archive>/<name inside>`, and its checksum is for the caller
  /// to compute.
  /// - Complexity: O(inflated bytes), all of which are held.
  public static func open(_ file: ReturnFile, _ limits: ReturnLimits) -> [ReturnFile] {
    open(file, limits, nil)
  }

  /// The same with what ingest knows: a large text is divided into records while it is being inflated,
  /// where a thread is free for it.
  public static func open(
    _ file: ReturnFile, _ configuration: IngestConfiguration, workers: Workers
  ) -> [ReturnFile] {
    open(file, configuration.limits, TextAhead(configuration, workers))
  }

  static func open(_ file: ReturnFile, _ limits: ReturnLimits, _ ahead: TextAhead?) -> [ReturnFile]
  {
    if file.refusal != nil { return [file] }
    do throws(CompressionError) {
      var reader = try ContainerReader(ByteStore(file.bytes), limit: limits.inflation)
      return try members(of: file, &reader, ahead)
    } catch {
      return [file.refused(error)]
    }
  }

  private static func members(
    of file: ReturnFile, _ reader: inout ContainerReader, _ ahead: TextAhead?
  ) throws(CompressionError) -> [ReturnFile] {
    var files: [ReturnFile] = []
    while let member = try reader.next() {
      var found = file
      found.container = reader.kind.rawValue
      if let name = member.name {
        found.path = "\(file.path)/\(name)"
        found.sha256 = ""
      }
      do throws(CompressionError) {
        if reader.kind != .plain {
          try fill(&found, from: &reader, ahead)
        }
        files.append(found)
      } catch {
        files.append(found.refused(error))
      }
    }
    if reader.notes.contains(where: { $0.code == .zeroPadding }) {
      for index in files.indices { files[index].notes.append(.paddedArchive) }
    }
    return files.isEmpty ? [file.refused(.emptyFile)] : files
  }

  /// Gives a return its text instead of the bytes of its container.
  private static func fill(
    _ file: inout ReturnFile, from reader: inout ContainerReader, _ ahead: TextAhead?
  ) throws(CompressionError) {
    // Room for a bomb is only made as it proves to be none.
    let capacity = min(file.bytes.count * 6, 32 << 20)
    if let ahead, ahead.isWorthwhile(file.bytes.count) {
      (file.bytes, file.divided) = try ahead.content(&reader, capacity: capacity)
    } else {
      file.bytes = try content(&reader, capacity: capacity)
    }
  }

  /// All bytes of the member that comes next.
  private static func content(_ reader: inout ContainerReader, capacity: Int)
    throws(CompressionError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    var count = 0
    repeat {
      try bytes.append(addingCapacity: 256 << 10) { (span) throws(CompressionError) in
        try span.withUnsafeMutableBufferPointer { (buffer, initialized) throws(CompressionError) in
          count = try reader.read(
            into: UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...]))
          initialized += count
        }
      }
    } while count > 0
    return bytes
  }
}

extension ReturnFile {
  /// The same file, which cannot be used.
  fileprivate func refused(_ error: CompressionError) -> ReturnFile { refused(error.rule) }

  fileprivate func refused(_ rule: EditRule) -> ReturnFile {
    var file = self
    file.bytes = []
    file.refusal = rule
    return file
  }
}

extension CompressionError {
  /// What a clerk is told.
  fileprivate var rule: EditRule {
    switch code {
    case .truncated: .truncatedArchive
    case .corrupt, .inconsistent, .overlappingMembers, .duplicateName: .corruptArchive
    case .unreadable: .unreadableFile
    case .fileTooLarge: .oversizedFile
    case .tooLarge, .ratioTooHigh, .ratioTooLow, .windowTooLarge, .tooManyMembers, .outOfMemory:
      .oversizedArchive
    case .unsupportedKind: .officeFile
    case .nestedContainer: .nestedArchive
    case .encrypted: .encryptedArchive
    case .unsupportedMethod, .severalVolumes, .unchecked: .unsupportedArchive
    case .specialFile, .emptyName, .nameTooLong, .absolutePath, .relativePath, .backslashInName,
      .controlInName, .nameNotUnicode:
      .unsafeMember
    }
  }
}
