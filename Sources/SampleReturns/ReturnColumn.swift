import Register

/// One column of a return: a field under one of its headings, or something only this office keeps.
struct ReturnColumn {
  /// Nil for a column the product does not know.
  var field: ReturnField?
  var header: String

  private static let headers: [ReturnField: [String]] = [
    .rowNumber: ["STT", "STT", "TT", "Số TT"],
    .localCode: ["Mã hội", "Mã số"],
    .name: ["Tên hội", "Tên hội", "Tên tổ chức hội", "Tên gọi của hội", "Tên hội quần chúng"],
    .abbreviation: ["Tên viết tắt"],
    .scopeLevel: ["Phạm vi hoạt động", "Cấp hội", "Cấp", "Phạm vi"],
    .type: ["Loại hội", "Loại hình", "Loại hình hội"],
    .assigned: [
      "Được Đảng, Nhà nước giao nhiệm vụ", "Giao nhiệm vụ", "Hội đặc thù",
      "Được Đảng, Nhà nước\ngiao nhiệm vụ",
    ],
    .province: ["Tỉnh/Thành phố", "Tỉnh"],
    .district: ["Quận/Huyện", "Quận, huyện", "Quận/Huyện/Thị xã", "Quận/\nHuyện"],
    .commune: ["Xã/Phường", "Xã, phường", "Xã/Phường/Thị trấn", "Xã/Phường/\nThị trấn"],
    .area: ["Địa bàn"],
    .foundedOn: ["Ngày thành lập", "Ngày thành lập", "Ngày\nthành lập"],
    .foundingDecision: ["Số quyết định", "QĐ thành lập", "Quyết định thành lập"],
    .address: ["Trụ sở", "Địa chỉ"],
    .phone: ["Điện thoại", "SĐT"],
    .chairperson: ["Chủ tịch hội", "Người đứng đầu", "Chủ tịch"],
    .members: ["Số hội viên", "Hội viên", "Tổng số hội viên", "Tổng số\nhội viên"],
    .organisationalMembers: ["Hội viên tổ chức"],
    .partyOrganisation: ["Tổ chức đảng"],
    .partyMembers: ["Số đảng viên", "Đảng viên"],
    .partyCaucus: ["Đảng đoàn"],
    .staffQuota: ["Biên chế", "Biên chế được giao"],
    .stateFunding: ["Kinh phí NSNN cấp", "Ngân sách hỗ trợ"],
    .ownFunding: ["Kinh phí tự huy động", "Nguồn xã hội hóa"],
    .term: ["Nhiệm kỳ"],
    .congressYear: ["Năm đại hội", "Đại hội"],
    .mergerStatus: ["Tình trạng sáp nhập", "Sắp xếp"],
    .mergedInto: ["Sáp nhập vào", "Hợp nhất với"],
    .recommendation: ["Kiến nghị"],
    .recommendationAgency: ["Cơ quan giải quyết"],
    .period: ["Kỳ báo cáo"],
    .reportingUnit: ["Đơn vị báo cáo"],
    .notes: ["Ghi chú"],
  ]

  private static let unknownHeaders = [
    "Số chi hội", "Email", "Số fax", "Năm kiểm tra gần nhất", "Người lập",
  ]

  /// The columns of one return, in its order.
  ///
  /// The name, the assigned flag, the decision and the chair
  /// always stand; without a column for the level, place columns or names tell it.
  static func columns(
    for unit: ReportingUnit, moneyInDong: Bool, random: inout SplitMix64
  ) -> [ReturnColumn] {
    var fields: [ReturnField] = random.chance(0.93) ? [.rowNumber] : []
    if random.chance(0.12) { fields.append(.localCode) }
    fields.append(.name)
    if random.chance(0.12) { fields.append(.abbreviation) }
    var middle: [[ReturnField]] = [
      places(for: unit, &random), random.chance(0.75) ? [.scopeLevel] : [],
      random.chance(0.85) ? [.type] : [], [.assigned], founding(&random),
      [.chairperson] + (random.chance(0.7) ? [.phone] : []),
      random.chance(0.55) ? [.address] : [],
    ]
    if random.chance(0.35) { middle = random.shuffled(middle) }
    fields += middle.flatMap { $0 } + figures(for: unit, &random)
    if random.chance(0.15) { fields += [.period, .reportingUnit] }
    if random.chance(0.8) { fields.append(.notes) }
    var columns = fields.map { field in
      let header = random.pick(headers[field] ?? [field.name])
      let isMoney = field == .stateFunding || field == .ownFunding
      return ReturnColumn(
        field: field, header: isMoney && moneyInDong ? header + " (đồng)" : header)
    }
    for header in unknownHeaders where random.chance(0.06) {
      columns.insert(
        ReturnColumn(field: nil, header: header), at: random.within(2...columns.count))
    }
    return columns
  }

  private static func places(
    for unit: ReportingUnit, _ random: inout SplitMix64
  ) -> [ReturnField] {
    switch unit.place.unit?.level {
    case nil: []
    case .province:
      random.chance(0.3) ? [.province, .district, .commune] : [.district, .commune]
    case .district:
      random.pick([
        [.commune], [.district, .commune], [.district, .commune], [.area],
        [.province, .district, .commune],
      ])
    case .commune: random.pick([[], [.commune], [.district, .commune]])
    }
  }

  private static func founding(_ random: inout SplitMix64) -> [ReturnField] {
    let both: [ReturnField] = [.foundingDecision, .foundedOn]
    return random.chance(0.9) ? (random.chance(0.5) ? both : both.reversed()) : [.foundingDecision]
  }

  private static func figures(
    for unit: ReportingUnit, _ random: inout SplitMix64
  ) -> [ReturnField] {
    let isCentre = unit.place.unit == nil
    let isDongHa = unit.place.district?.code == DongHaBodies.district
    var fields: [ReturnField] = [.members]
    if isCentre || random.chance(0.25) { fields.append(.organisationalMembers) }
    if isCentre || random.chance(0.7) { fields += [.partyOrganisation, .partyMembers] }
    if isCentre { fields.append(.partyCaucus) }
    if random.chance(0.6) { fields.append(.staffQuota) }
    if isCentre || random.chance(0.7) { fields += [.stateFunding, .ownFunding] }
    if isCentre || random.chance(0.75) { fields += [.term, .congressYear] }
    if isDongHa || random.chance(0.15) { fields += [.mergerStatus, .mergedInto] }
    if random.chance(0.5) { fields += [.recommendation, .recommendationAgency] }
    return fields
  }
}
