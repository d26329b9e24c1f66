import Geography
import Register
import Testing

@Suite struct ParseTests {
  @Test(arguments: [
    ("01-ha-noi", "", "01"), ("ha-noi", "", "01"), ("hanoi", "", "01"), ("Hà Nội", "", "01"),
    ("HANOI", "", "01"), ("thanh-pho-ho-chi-minh", "", "79"), ("ba-ria-vung-tau", "", "77"),
    ("001-ba-dinh", "01", "01/001"), ("quan-ba-dinh", "", "01/001"), ("badinh", "01", "01/001"),
    ("461-tp-dong-ha", "45", "45/461"), ("phuong-5", "45/461", "45/461/19348"),
    ("UBND quận Ba Đình", "", "01/001"), ("UBND phường 5", "45/461", "45/461/19348"),
    ("Ban Dân vận Thành ủy Đông Hà", "", "45/461"), ("Ban Dân vận Quận uỷ Ba Đình", "", "01/001"),
    ("Ban Dân vận Thành ủy Hà Nội", "", "01"), ("BAN DÂN VẬN TỈNH ỦY QUẢNG TRỊ", "", "45"),
    ("Sở Nội vụ Hà Nội", "", "01"), ("UBND TỈNH QUẢNG TRỊ", "", "45"),
    ("BÁO CÁO SỐ LIỆU HỘI QUẦN CHÚNG QUẬN BA ĐÌNH 6 THÁNG ĐẦU NĂM 2023", "", "01/001"),
    ("Huyện Đông Anh - Thành phố Hà Nội", "", "01/017"),
    ("Thị trấn Đông Anh, huyện Đông Anh, Hà Nội", "", "01/017/00454"),
    ("Số 10 Hàng Đào, P. Phúc Xá, Q. Ba Đình, TP Hà Nội", "", "01/001/00001"),
    ("Thôn Đông, Hà Nội", "", "01"), ("Phường 5, Đà Lạt", "", "68/672/24790"),
    ("Phường 5, tỉnh Lâm Đồng", "", "68/672/24790"),
    ("Xã Kim Chung, Hà Nội", "", "01"), ("xã Kim Chung", "01/274", "01/274/09853"),
    ("UBND phường Dịch Vọng Hậu", "01", "01/005/00167"),
    ("UBND phường Cổ Nhuế 2, 6 tháng đầu năm 2023", "01", "01/021/00617"),
    ("TP.HCM", "", "79"), ("UBND Q.3, TP. HCM", "", "79/770"),
    ("UBND TPHCM", "", "79"), ("tp-hcm", "", "79"),
    ("Thị xã Kỳ Anh", "", "42/449"),
  ])
  func `a text that names a place is read`(text: String, within: String, place: String) throws {
    let resolver = try #require(UnitsOf2023.resolver)
    #expect(resolver.parse(text, within: Place(within)) == Place(place))
  }

  @Test(arguments: [
    ("", ""), ("01", ""), ("Phường 5", ""), ("Xã Kim Chung", "01"), ("bao-cao-2023-h1_v2", "01"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""), ("Độc lập - Tự do - Hạnh phúc", ""),
    ("Ban Dân vận Trung ương", ""), ("BIỂU TỔNG HỢP CÁC HỘI QUẦN CHÚNG", "01"),
    ("Quận Ba Đình", "45"), ("Phường Hàng Đào", "01/001"), ("Kèm theo Báo cáo số 12/BC-UBND", "01"),
    ("6 tháng cuối năm 2023", "79"), ("Đơn vị tính: triệu đồng", "01"), ("Người lập biểu", ""),
    // Dịch Vọng Hậu with an error is not Dịch Vọng, Cổ Nhuế 3 is not Cổ Nhuế 1.
    ("UBND phường Dịch Vọng Hậ", "01"), ("UBND phường Cổ Nhuế 3", "01"),
  ])
  func `a text that names none is nil`(text: String, within: String) throws {
    let resolver = try #require(UnitsOf2023.resolver)
    #expect(resolver.parse(text, within: Place(within)) == nil)
  }

  @Test func `every unit's full name with its parents is read`() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    for chain in UnitsOf2023.chains {
      let text = "UBND \(chain.commune.name), \(chain.district.name), \(chain.province.name)"
      #expect(resolver.parse(text) == chain.place)
    }
  }
}
