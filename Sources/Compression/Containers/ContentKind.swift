/// What a file is, told by its first bytes and never by its name.
public enum ContentKind: String, Sendable, CaseIterable {
  /// Anything without a known mark: text, it is hoped.
  case plain
  /// RFC 1952.
  case gzip
  /// An archive of the zip family that is no office document.
  case zip
  /// The xz format of XZ Utils.
  case xz
  /// RFC 8878.
  case zstd
  /// bzip2.
  case bzip2
  /// POSIX tar.
  case tar
  /// RAR, of any version.
  case rar
  /// 7-Zip.
  case sevenZip
  /// Excel 97 to 2003, Word of that time, or a newer document with a password.
  case oldOffice
  /// An Excel workbook (.xlsx).
  case workbook
  /// Another document of Office Open XML (.docx, .pptx), or one that could not be told.
  case officeDocument
  /// A document of OpenOffice or LibreOffice (.ods, .odt).
  case openDocument
  /// PDF.
  case pdf
  /// A picture: PNG or JPEG.
  case picture

  /// Whether ``ContainerReader`` opens it.
  public var isReadable: Bool {
    switch self {
    case .plain, .gzip, .zip, .xz, .zstd: true
    default: false
    }
  }

  /// Whether it holds other files.
  public var isContainer: Bool {
    switch self {
    case .gzip, .zip, .xz, .zstd, .bzip2, .tar, .rar, .sevenZip: true
    default: false
    }
  }

  /// How many bytes from the start are looked at.
  public static let prefix = 4096

  /// The kind of a file that begins with these bytes: ``prefix`` of them, or the whole file.
  public init(of start: [UInt8]) {
    let bytes = Array(start.prefix(Self.prefix))
    let match = Signature.all.first { bytes.dropFirst($0.offset).starts(with: $0.bytes) }
    if match?.kind == .zip {
      self = ZipPrefix(bytes).kind
    } else {
      self = match?.kind ?? (ZstdFrame.isSkippable(bytes) ? .zstd : .plain)
    }
  }
}
