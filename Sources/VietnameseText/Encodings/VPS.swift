/// VPS, the encoding of the Vietnamese Professionals Society: every letter has one byte.
enum VPS {
  /// The full table; some programs write the capitals on control codes as small letters instead.
  static let table = LegacyTable(
    """
    ÀẢÃẤẦẨọỗĂếềểệẮẰẲ
    Ế□□ỀỂỄỐỒỔỖýỷỵỚỜỞ
    □ắằẳẵặỠớÙờởỡŨỨợỪ
    ổỬỲỸÍÌộỈĨÓửữÒỎÕự
    ầÁÂấẩẫậđẻÉÊẹỉễịỹ
    ƯỦồốÔỏơÈừứÚũưÝẺ□
    àáâãảạă□èéêẽìí□ĩ
    ẴĐòóôõ□Ơụùúủ□ỶẼỳ
    """,
    onControls: [
      0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ",
      0x13: "Ợ", 0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
    ],
    symbols: true)
}
