import Ingest
import Register
import Testing

@Suite struct RowKindTests {
  private static let header = "STT,Tên hội,Quận/Huyện,Loại hội,Số hội viên,Chủ tịch,Ghi chú\n"

  @Test(
    arguments: [
      ("1,Hội Đông y,Ba Đình,Từ thiện,5,An,", .data),
      (",Hội Đông y,,,,,", .data),
      (",hoi dong y,,,,,", .data),
      ("9223372036854775807,9223372036854775807,1,,,,", .group),
      ("2,CLB Thơ,,,,,", .data),
      ("3,Liên hiệp các hội KHKT,,,,,", .data),
      ("4,Chi hội Đông y thôn 1,,,,,", .data),
      ("5,Tổ dân vận,,,,,", .data),
      ("6,???,,,7,,", .data),
      ("7,#REF!,,,,,", .data),
      ("8,Đông y,Ba Đình,Từ thiện,5,An,", .data),
      ("9,Tổng hội Xây dựng,,,,,", .data),
      ("11,Đông y,Ba Đình,,,,", .data),
      ("11,dong y,Ba Đình,,,,", .data),
      ("12,Đông y,,,120,,", .data),
      ("13,Tình thơ,Ba Đình,,,,", .data),
      (",Đông y,Ba Đình,,,,", .group),
      (",Đông y,,Từ thiện,,,", .data),
      (",LĐ Võ cổ truyền tỉnh Nam Định,Ba Đình,,,,", .data),
      (",HĐH Nam Hà,,,,,", .data),
      (",VCCI,,,,,", .data),
      (",Ld An,Ba Đình,,,,", .group),
      (",Thành phố Hội An,,,,,", .group),
      (",UBND xã Hải Sơn,,,,,", .group),
      ("15,UBND xã Hải Sơn,,,,,", .data),
      (",UBND xã Hải Sơn,Ba Đình,Từ thiện,5,An,", .data),
      ("14,Đông y,,,,,", .group),
      (",Phường Cống Vị,,Từ thiện,,,", .group),
      (",,Ba Đình,Từ thiện,,,", .group),
      ("15,Phường Cống Vị,Ba Đình,,35,,", .group),
      ("15,PHUONG CONG VI,Ba Đình,,35,,", .group),
      ("16,Tỉnh Hà Nam,,,35,,", .group),
      ("17,Khối các cơ quan,,,35,,", .group),
      ("10,Hội Đông y phường Cộng Hòa,Ba Đình,,,,", .data),
      ("(1),(2),(3),(4),(5),(6),(7)", .numbering),
      ("1,2,3,4,5,6,7", .numbering),
      ("A,B,1,2,3,4,5", .numbering),
      ("A,B,C,D,Đ,E,F", .numbering),
      ("[1],[2],,[3],,,", .numbering),
      ("I,Cấp thành phố,,,,,", .group),
      (",II. Cấp quận,,,,,", .group),
      ("I. Các hội cấp quận,,,,,,", .group),
      ("A. Hội xã hội - nghề nghiệp,,,,,,", .group),
      (",,,III,Hội cấp phường,,", .group),
      (",Cấp xã,,,,,", .group),
      ("1. Hội cấp xã,,,,,,", .group),
      (",Cộng,,,35,,", .total),
      ("Cộng,,,,35,,", .total),
      (",Tổng cộng,,,1.204,,", .total),
      ("TỔNG SỐ: 12 hội,,,,,,", .total),
      (",Cộng cấp quận,,,12,,", .total),
      (",Cộng (I + II),,,12,,", .total),
      ("Hết danh sách,,,,,,", .group),
    ] as [(String, RowKind)])
  func `a row between data rows is of this kind`(row: String, kind: RowKind) throws {
    let result = try ingested(Self.header + "1,Hội A,x,y,1,z,\n\(row)\n2,Hội B,x,y,1,z,\n")
    #expect(result.kinds == [.data, kind, .data])
    #expect(result.profile.records == 3)
    #expect(result.profile.dataRecords == (kind == .data ? 3 : 2))
  }

  @Test(arguments: [
    ",,,,,\"Ba Đình, ngày 5 tháng 7 năm 2023\",",
    ",NGƯỜI LẬP BIỂU,,,,TRƯỞNG BAN,",
    ",\"(Ký, ghi rõ họ tên)\",,,,\"(Ký, đóng dấu)\",",
    ",Bùi Thu Mai,,,,Tạ Công Quý,",
    ",Trương Văn Bình,,,,Lê Thị Hà,",
    ",Tô Thị Hoa,,,,,",
    ",TRƯỞNG BAN,,,,,",
    ",Trương Văn Bình,,Lê Thị Hà,,Tạ Công Quý,",
    "Nơi nhận: - Như trên; - Lưu VT,,,,,,",
  ])
  func `a line below the table is a signature`(row: String) throws {
    let result = try ingested(Self.header + "1,Hội A,x,y,1,z,\n,Cộng,,,1,,\n\(row)\n")
    #expect(result.kinds == [.data, .total, .signature])
  }

  @Test func `a repeated header is a header, wherever it stands`() throws {
    let result = try ingested(
      Self.header + "1,Hội A,x,y,1,z,\n" + Self.header
        + "(1),(2),(3),(4),(5),(6),(7)\n2,Hội B,x,y,1,z,\n")
    #expect(result.kinds == [.data, .numbering, .data])
    #expect(result.rows.positions.map(\.line) == [2, 4, 5])
  }

  @Test func `both rows of a repeated two-row header are header`() throws {
    let header = "STT,Tên hội,Địa bàn,,Loại hội,Chủ tịch\n,,Quận/Huyện,Xã/Phường,,\n"
    let result = try ingested(
      header + "1,Hội A,Ba Đình,Phúc Xá,x,y\n" + header + "2,Hội B,Ba Đình,Phúc Xá,x,y\n")
    #expect(result.kinds == [.data, .data])
    #expect(result.column(.commune) == ["Phúc Xá", "Phúc Xá"])
  }

  @Test func `a sheet repeated below itself gives its rows twice and its titles as text`() throws {
    let sheet =
      "DANH SÁCH HỘI,,,,,,\n6 tháng đầu năm 2023,,,,,,\n" + Self.header
      + "1,Hội A,x,y,1,z,\n,Cộng,,,1,,\n,NGƯỜI LẬP,,,,TRƯỞNG BAN,\n"
    let result = try ingested(sheet + ",,,,,,\n" + sheet)
    #expect(
      result.kinds == [
        .title, .title, .data, .total, .group, .group, .group, .data, .total, .signature,
      ])
    #expect(result.column(.name) == ["Hội A", "Hội A"])
  }

  @Test func `a row that is no data keeps its text and place`() throws {
    let result = try ingested(Self.header + ",\"Cộng\nquận\",,,35,,\n1,Hội A,x,y,1,z,\n")
    #expect(result.rest(0) == "Cộng\nquận | 35")
    #expect(result.rows.positions.map(\.line) == [2, 4])
    #expect(result.rows.cell(0, .name).isEmpty)
  }
}
