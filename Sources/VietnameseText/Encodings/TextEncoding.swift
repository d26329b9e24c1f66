/// How the letters of a return are written in bytes.
///
/// The raw values are the codes that stand in the journal, in the table of returns and in a
/// pipeline's option; they never change.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8; plain ASCII is UTF-8 too.
  case utf8 = "utf-8"
  /// UTF-8 behind a byte order mark.
  case utf8WithMark = "utf-8-bom"
  /// UTF-16, the low byte first, with or without a byte order mark.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first, with or without a byte order mark.
  case utf16BigEndian = "utf-16be"

  /// Windows' code page for Vietnamese: base letters and combining tones.
  case windows1258 = "windows-1258"
  /// TCVN3, the bytes of the ABC fonts (`.VnTime`): toned capitals have no byte of their own.
  case tcvn3
  /// VNI-Windows: a letter, then the marks on it as a second byte.
  case vniWindows = "vni-windows"
  /// VISCII (RFC 1456); six capitals stand on control codes.
  case viscii
  /// VPS; fourteen capitals stand on control codes.
  case vps

  /// Windows-1258 taken for Windows-1252 and saved as UTF-8.
  case windows1258InUTF8 = "windows-1258-in-utf-8"
  /// TCVN3 taken for Windows-1252 and saved as UTF-8, as Excel does with a sheet in ABC fonts.
  case tcvn3InUTF8 = "tcvn3-in-utf-8"
  /// VNI-Windows taken for Windows-1252 and saved as UTF-8.
  case vniWindowsInUTF8 = "vni-windows-in-utf-8"
  /// VISCII taken for Windows-1252 and saved as UTF-8.
  case visciiInUTF8 = "viscii-in-utf-8"
  /// VPS taken for Windows-1252 and saved as UTF-8.
  case vpsInUTF8 = "vps-in-utf-8"

  /// UTF-8 taken for Windows-1252 and saved as UTF-8.
  case utf8AsWindows1252 = "utf-8-as-windows-1252"
  /// The same accident a second time.
  case utf8AsWindows1252Twice = "utf-8-as-windows-1252-twice"

  /// Windows-1252, for text of other languages: decoded when asked for, never decided.
  case windows1252 = "windows-1252"
}

extension TextEncoding {
  /// Whether a whole text must be transcoded before it can be divided into lines.
  public var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// Whether the bytes are UTF-8 and its characters are the letters meant.
  public var isUTF8: Bool { self == .utf8 || self == .utf8WithMark }

  /// The code of the letters in one byte; `nil` for the forms of Unicode.
  var legacy: LegacyLetters? {
    switch self {
    case .windows1258, .windows1258InUTF8: .windows1258
    case .tcvn3, .tcvn3InUTF8: .tcvn3
    case .vniWindows, .vniWindowsInUTF8: .vniWindows
    case .viscii, .visciiInUTF8: .viscii
    case .vps, .vpsInUTF8: .vps
    case .windows1252: .windows1252
    default: nil
    }
  }

  /// How often bytes were taken for Windows-1252 and saved as UTF-8.
  var accidents: Int {
    switch self {
    case .windows1258InUTF8, .tcvn3InUTF8, .vniWindowsInUTF8, .visciiInUTF8, .vpsInUTF8,
      .utf8AsWindows1252:
      1
    case .utf8AsWindows1252Twice: 2
    default: 0
    }
  }
}
