/// VNI-Windows: most letters are two bytes, the plain letter and then its marks.
enum VNIWindows {
  /// The letters of one byte; the bytes of marks have no character of their own.
  static let table = LegacyTable(
    """
    □□□□□□□□□□□□□□□□
    □□□□□□□□□□□□□□□□
    □□□□□□□□□□□□□□□□
    □□□□□□□□□□□□□□□□
    □□□□□□Ỉ□□□□□ÌÍỴ□
    □ĐỊĨƠ□Ư□□□□□□□□□
    □□□□□□ỉ□□□□□ìíỵ□
    □địĩơ□ư□□□□□□□□□
    """, symbols: true)

  /// The combining characters of a byte of marks: circumflex or breve, then a tone; 0 for none.
  ///
  /// The marks of small letters serve capitals too: people typed them so.
  @inline(__always)
  static func marks(_ byte: UInt8) -> (shape: UInt32, tone: UInt32)? {
    byte >= 0xC0 ? allMarks[Int(byte & 0x1F)] : nil
  }

  private static let (grave, acute, hook, tilde, dot): (UInt32, UInt32, UInt32, UInt32, UInt32) =
    (0x300, 0x301, 0x309, 0x303, 0x323)
  private static let (circumflex, breve): (UInt32, UInt32) = (0x302, 0x306)

  /// By the five low bits: the byte of a mark on a capital is 0x20 lower.
  private static let allMarks: [(shape: UInt32, tone: UInt32)?] = {
    var marks = [(shape: UInt32, tone: UInt32)?](repeating: nil, count: 32)
    let all: [(byte: Int, shape: UInt32, tone: UInt32)] = [
      (0xF9, 0, acute), (0xF8, 0, grave), (0xFB, 0, hook), (0xF5, 0, tilde), (0xEF, 0, dot),
      (0xE2, circumflex, 0), (0xE1, circumflex, acute), (0xE0, circumflex, grave),
      (0xE5, circumflex, hook), (0xE3, circumflex, tilde), (0xE4, circumflex, dot),
      (0xEA, breve, 0), (0xE9, breve, acute), (0xE8, breve, grave), (0xFA, breve, hook),
      (0xFC, breve, tilde), (0xEB, breve, dot),
    ]
    for mark in all { marks[mark.byte & 0x1F] = (mark.shape, mark.tone) }
    return marks
  }()
}
