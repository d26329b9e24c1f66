/// TCVN 5712:1993, of which the ABC fonts (TCVN3) have the 74 letters that are no toned capitals.
enum TCVN3 {
  /// The upper half of the standard from 0xA1 on; below it, Windows programs write their dashes and
  /// quotes, where the standard has capitals that no font of Windows shows.
  static let table = LegacyTable(
    """
    □□□□□□□□□□□□□□□□
    □□□□□□□□□□□□□□□□
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ
    \u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ
    ẮẦẨẪẤỀặầẩẫấậèỂẻẽ
    éẹềểễếệìỉỄẾỒĩíịò
    Ổỏõóọồổỗốộờởỡớợù
    ỖủũúụừửữứựỳỷỹýỵỐ
    """, symbols: true)
}
