/// One file in a container.
public struct ContainerMember: Sendable, Equatable {
  /// Its path inside, checked to lead nowhere else; nil when the container holds one nameless file,
  /// as gzip, xz and zstd do, or is that file itself.
  public var name: String?
  /// Its length as the directory of the archive says, not yet proven; nil when it says nothing.
  public var size: Int?
  /// Why it cannot be read, when its first bytes told already; reading it throws this.
  public var refusal: CompressionError?

  init(name: String? = nil, size: Int? = nil) {
    self.name = name
    self.size = size
  }
}

/// Something about a container that is no error but should be known.
public struct ContainerNote: Sendable, Equatable {
  /// What it is.
  public enum Code: String, Sendable, CaseIterable {
    /// Zero bytes behind the end: ``ContainerNote/count`` of them.
    case zeroPadding
    /// A member that an operating system left there, or a folder; it was not read.
    case ignoredMember
    /// A name in an old code page: its bytes beyond ASCII are escaped.
    case legacyName
  }

  /// What it is.
  public var code: Code
  /// The member it is about; nil for the container as a whole.
  public var member: String?
  /// How many bytes; 0 when bytes do not matter.
  public var count: Int

  /// A note.
  public init(code: Code, member: String? = nil, count: Int = 0) {
    self.code = code
    self.member = member
    self.count = count
  }
}

/// Where the members of a container come from.
protocol MemberSource: AnyObject {
  /// Complete once the last member was read.
  var notes: [ContainerNote] { get }
  /// Goes to the next member; what was not read of the last one is skipped.
  func next() throws(CompressionError) -> ContainerMember?
  /// Fills the buffer with the next bytes of the member; 0 says that it was whole.
  func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int
}
