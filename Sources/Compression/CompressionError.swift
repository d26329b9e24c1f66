/// Why compressed bytes were refused; carries names and places, never content.
public struct CompressionError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Code: String, Sendable, CaseIterable {
    /// The stream ends before its end marker.
    case truncated
    /// The stream, its CRC or its length is wrong.
    case corrupt
    /// The file could not be read to its end.
    case unreadable
    /// A decoder had no memory.
    case outOfMemory

    /// The file is larger than the limit of compressed bytes.
    case fileTooLarge
    /// Inflating would pass the limit of bytes.
    case tooLarge
    /// The stream inflates by more than the allowed ratio.
    case ratioTooHigh
    /// The stream is mostly blocks without content, which only cost time.
    case ratioTooLow
    /// The stream asks for a window of memory that no ordinary file needs.
    case windowTooLarge
    /// More members than the limit.
    case tooManyMembers

    /// The content has no check value, so damage could not be noticed.
    case unchecked
    /// A kind of file that is no table and no container: see ``CompressionError/kind``.
    case unsupportedKind
    /// A container inside the container: see ``CompressionError/kind``.
    case nestedContainer
    /// The member needs a password.
    case encrypted
    /// The member is compressed by another method than deflate.
    case unsupportedMethod
    /// The archive is one volume of several.
    case severalVolumes

    /// The directory of the archive and what lies in it disagree.
    case inconsistent
    /// Members share bytes of the archive.
    case overlappingMembers
    /// Two members have one name.
    case duplicateName
    /// The member is a link, a device or a pipe.
    case specialFile

    /// The name of a member is empty, or a part of its path is.
    case emptyName
    /// The name of a member is longer than ``MemberName/longest`` allows.
    case nameTooLong
    /// The name of a member starts at the root or with a drive letter.
    case absolutePath
    /// The name of a member has a part `.` or `..`.
    case relativePath
    /// The name of a member has a backslash.
    case backslashInName
    /// The name of a member has control characters, or characters that change the direction of text.
    case controlInName
    /// The name of a member says it is UTF-8, and is not.
    case nameNotUnicode
  }

  /// What went wrong.
  public var code: Code
  /// Offset in the compressed bytes up to which they were readable, or where the member begins.
  public var offset: Int
  /// The member it is about, unprintable characters escaped; nil when it is the file as a whole.
  public var member: String?
  /// What was found in place of a table.
  public var kind: ContentKind?

  /// An error at an offset.
  public init(_ code: Code, offset: Int, member: String? = nil, kind: ContentKind? = nil) {
    self.code = code
    self.offset = offset
    self.member = member
    self.kind = kind
  }
}
