/// VISCII 1.1 (RFC 1456): every letter has one byte.
enum VISCII {
  /// The table of the standard.
  static let table = LegacyTable(
    """
    ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
    ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
    Õắằặấầẩậẽẹếềểễệố
    ồổỗỠƠộờởịỰỨỪỬơớƯ
    ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
    ĐứÒÓÔạỷừửÙÚỹỵÝỡư
    àáâãảăữẫèéêẻìíĩỉ
    đựòóôõỏọụùúũủýợỮ
    """,
    onControls: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])
}
