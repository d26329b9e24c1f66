import Ingest
import Register
import Testing

@Suite struct MoneyUnitTests {
  private static let million = 1_000_000

  @Test(arguments: [
    ("Kinh phí tự huy động", million),
    ("KINH PHI TU HUY DONG", million),
    ("Tự huy động", million),
    ("Kinh phí tự huy động (triệu đồng)", million),
    ("Kinh phí tự huy động (đồng)", 1),
    ("Kinh phi tu huy dong (dong)", 1),
    ("Nguồn xã hội hóa (nghìn đồng)", 1_000),
    ("Nguồn xã hội hóa (ngàn đồng)", 1_000),
    ("Nguồn xã hội hóa (1.000 đồng)", 1_000),
    ("Nguồn xã hội hóa (1000đ)", 1_000),
    ("Nguồn xã hội hóa (tỷ đồng)", 1_000_000_000),
    ("Nguồn xã hội hóa (tr.đ)", million),
    ("Nguồn xã hội hóa (VNĐ)", 1),
    ("Nguồn xã hội hóa", million),
  ])
  func `a header may name the unit of its money`(header: String, unit: Int) throws {
    let result = try ingested("STT,Tên hội,Kinh phí NSNN cấp,\(header)\n1,Hội A,5,6\n")
    #expect(result.profile.mappedColumns == 4)
    #expect(result.profile.ownFundingUnit == unit)
    #expect(result.profile.stateFundingUnit == Self.million)
  }

  @Test(arguments: [
    ("Đơn vị tính: đồng", 1),
    ("Đơn vị tính kinh phí: đồng", 1),
    ("(Đơn vị tính: Triệu đồng)", million),
    ("Đơn vị: nghìn đồng", 1_000),
    ("ĐVT: 1.000 đồng", 1_000),
    ("ĐVT: đồng", 1),
    ("Don vi tinh: dong", 1),
    ("Đơn vị báo cáo: Thành phố Đông Hà", million),
    ("Đơn vị báo cáo: Phường Đồng Xuân", million),
    ("Đơn vị: Phường Đồng Xuân", million),
    ("Danh sách hội hoạt động trong đơn vị", million),
    ("DANH SÁCH HỘI", million),
  ])
  func `a title may name the unit of all money`(title: String, unit: Int) throws {
    let result = try ingested(
      "\(title),,,\nSTT,Tên hội,Kinh phí NSNN cấp,Xã hội hóa\n1,Hội A,5,6\n")
    #expect(result.profile.stateFundingUnit == unit)
    #expect(result.profile.ownFundingUnit == unit)
  }

  @Test func `a header speaks louder than a title`() throws {
    let result = try ingested(
      "Đơn vị tính: đồng,,,\nSTT,Tên hội,Kinh phí NSNN cấp (triệu đồng),Xã hội hóa\n1,Hội A,5,6\n")
    #expect(result.profile.stateFundingUnit == Self.million)
    #expect(result.profile.ownFundingUnit == 1)
  }
}
