/// Windows-1258, the code page of Vietnamese Windows.
enum Windows1258 {
  /// The code page as its vendor publishes it; the five tones are combining characters, nine codes
  /// are free.
  static let table = LegacyTable(
    """
    €□‚ƒ„…†‡ˆ‰□‹Œ□□□
    □‘’“”•–—˜™□›œ□□Ÿ
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯
    °±²³´µ¶·¸¹º»¼½¾¿
    ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏ
    ĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß
    àáâăäåæçèéêë\u{301}íîï
    đñ\u{323}óôơö÷øùúûüư₫ÿ
    """)
}
