import Clean
import Register
import Testing

/// Notes that say of a row that it is no association.
@Suite struct NoteWordsTests {
  @Test(
    "A note takes a row out of scope, a club's legal status only a club",
    arguments: [
      (
        "Câu lạc bộ Khiêu vũ", "Không có tư cách pháp nhân, trực thuộc Nhà văn hóa",
        "no_legal_status"
      ),
      ("CLB Khiêu vũ", "(chưa có tư cách pháp nhân)", "no_legal_status"),
      ("CLB KHIÊU VŨ", "KHONG CO TU CACH PHAP NHAN", "no_legal_status"),
      ("Hội Người cao tuổi", "Không có tư cách pháp nhân", ""),
      ("Ban liên lạc Cựu học sinh", "Chưa có quyết định, không phải hội", "not_an_association"),
      ("Hội Người mù", "Không phải hội đặc thù", ""),
      ("Câu lạc bộ Khiêu vũ", "Có tư cách pháp nhân", ""),
      ("Câu lạc bộ Khiêu vũ", "", ""),
    ])
  func outOfScope(name: String, note: String, reason: String) {
    let row = CleanedRow([.name: name, .notes: note])
    #expect((row.record == nil) == !reason.isEmpty)
    #expect(row.rules.contains("R-OUT-OF-SCOPE notes") == !reason.isEmpty)
    #expect(row.disposition == (reason.isEmpty ? nil : .outOfScope))
    #expect(row.reason == reason)
  }
}
