import Testing
@Test func probe() {
  for (n, u, p) in [
   ("BCH Hội NCT P. Phúc Xá", Unit.baDinh, ""), ("Ban đại diện Hội Người cao tuổi quận Ba Đình", .baDinh, ""),
   ("1. Hội Người mù phường Phúc Xá", .baDinh, ""), ("2. Chi hội Khuyến học thôn 3", .baDinh, ""), ("BCH Chi hội Khuyến học", .baDinh, ""),
   ("5. Đoàn Thanh niên phường Phúc Xá", .baDinh, ""), ("3) Ban vận động thành lập Hội Người mù", .baDinh, ""), ("04 - Công đoàn phường", .baDinh, ""),
   ("CLBThơ Hương Quê phường Phúc Xá", .baDinh, ""), ("CLB Thơ Sông Quê", .baDinh, "Phúc Xá"), ("Câu lạc bộ Thơ Hương Quế P. Phúc Xá", .baDinh, ""),
   ("HỘI KHUYẾN HỌC PHƯỜNG PHÚC XÁ", .baDinh, ""), ("Hoi Khuyen hoc phuong Phuc Xa", .baDinh, ""), ("Hội Khuyến hcọ phường Phúc Xá", .baDinh, ""), ("Hội Khuyếnhọc phườngPhúc Xá", .baDinh, ""),
   ("Hội NNCĐDC/Dioxin P. 5", .dongHa, ""), ("HỘI NẠN NHÂN CHẤT ĐỘC DA CAM PHƯỜNG 5", .dongHa, ""), ("Hội Người cao tuổi F12", .goVap, ""), ("Hội Người cao tuổi P.11", .goVap, ""), ("Hội Người cao tuổi phường 1", .goVap, ""), ("Hội Người cao tuổi phường 01", .goVap, ""),
   ("Hội Người mù thành phố", .haNoi, ""), ("Hội Người mù thành phố", .dongHa, ""), ("Hội Người mù tỉnh", .quangTri, ""), ("Hội Người mù Việt Nam", .centre, ""), ("Hội Người mù Việt Nam", .haNoi, ""),
   ("Hội Người mù phường Phúc Xá, quận Ba Đình, thành phố Hà Nội", .haNoi, ""), ("Hội Người mù Phúc Xá - Ba Đình - Hà Nội", .haNoi, ""), ("Hội CGC TP Đông Hà", .quangTri, ""),
   ("Hội Người mù phường 5 0905123456", .dongHa, ""), ("Hội Người mù phường 5 - 0905.123.456", .dongHa, ""), ("Hội Người mù phường 5 (0905 123 456)", .dongHa, ""), ("Hội Người mù phường 5, ĐT: 0905123456", .dongHa, ""), ("Hội Người mù phường 5 (ĐT 0905123456)", .dongHa, ""), ("Hội Người mù phường 5 +84 905123456", .dongHa, ""),
   ("Hội Trưởng lão phường 5", .dongHa, ""), ("Hội Đồng đội Trường Sơn", .dongHa, ""), ("Hội An toàn giao thông", .dongHa, ""), ("Hội Đồng niên 1960", .dongHa, ""),
   ("12", .dongHa, ""), ("---", .dongHa, ""), ("Hội", .dongHa, ""), ("Nguyễn", .dongHa, ""), ("A B", .dongHa, ""), ("\u{A0}", .dongHa, ""),
   ("Hội Khoa học tỉnh", .quangTri, ""), ("Hội Hóa học tỉnh", .quangTri, ""), ("Hội KH phường 5", .dongHa, ""), ("Hội Khoa học và Kỹ thuật Hóa chất", .quangTri, ""), ("Hội Phụ nữ phường 5", .dongHa, ""), ("Hội Phụ nữ từ thiện phường 5", .dongHa, ""), ("Hội Phu nu tu thien", .dongHa, ""),("Quỹ Khuyến học phường 5", .dongHa, ""), ("Hội Bảo trợ NKT phường 5", .dongHa, ""), ("Văn phòng Hội Chữ thập đỏ thành phố Đông Hà", .dongHa, ""), ("Hội Ái hữu Thợ cắt tóc", .dongHa, ""),("Hội Cựu Thanh niên xung phong TW", .centre, ""),
   ("Hội Hữu nghị Việt Nam - Lào", .quangTri, ""), ("Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh Quảng Trị", .quangTri, ""), ("Hội Đồng hương Quảng Trị tại Hà Nội", .haNoi, ""), ("Trung ương Hội Chữ thập đỏ Việt Nam", .centre, ""), ("Hội Người cao tuổi phường 99", .dongHa, ""),
  ] as [(String, Unit, String)] {
    let row = CleanedRow([.name: n, .commune: p], profile(u))
    if let r = row.record { print(n, "→", r.identity.kind, "|", r.identity.rest, "|", r.identity.restFolded, "|", r.identity.numbers, "|", r.name, "|", r.scopeLevel.code, r.place.province, r.place.district, r.place.commune, r.partition, row.rules.filter { !$0.contains(" ") }.sorted()) }
    else { print(n, "→ ENDED", row.disposition!.code, row.reason, row.rules.sorted()) }
  }
}
