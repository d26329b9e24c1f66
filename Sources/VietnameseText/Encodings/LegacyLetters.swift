/// The encodings that write a letter in one byte or two, apart from how the bytes arrived.
enum LegacyLetters: CaseIterable {
  case windows1252, windows1258, tcvn3, vniWindows, viscii, vps

  /// What single bytes stand for.
  var table: LegacyTable {
    switch self {
    case .windows1252: Windows1252.table
    case .windows1258: Windows1258.table
    case .tcvn3: TCVN3.table
    case .vniWindows: VNIWindows.table
    case .viscii: VISCII.table
    case .vps: VPS.table
    }
  }
}
