import Register

/// Who sends a return.
struct ReportingUnit {
  /// `TW`, `00` for the province itself, or the unit's own code: the file's name.
  var code: String
  /// Nil at the centre.
  var place: BodyPlace

  /// What the title and the column "Đơn vị báo cáo" say.
  var title: String { place.unit?.name ?? "Trung ương" }

  /// `01-thanh-pho-ha-noi/001-quan-ba-dinh`, without ending.
  var path: String {
    guard let province = place.province, let unit = place.unit else { return "TW/TW" }
    let file = code == "00" ? "00-\(Unit.slug(unit.name))" : unit.fileName
    return "\(province.fileName)/\(file)"
  }
}

/// One body named in one return.
struct Mention {
  enum Role {
    /// The row that carries what the register knows.
    case first
    /// The same body once more, by another office or in another spelling.
    case again
    /// Once more, sent by the body's own office and pasted below the list.
    case ownOffice
  }

  var body: Body
  var role: Role
}

/// What one return will hold, before it is given a form.
struct ReturnPlan {
  var unit: ReportingUnit
  var period: ReportingPeriod
  var mentions: [Mention]
  /// 1, or 2 for the return that replaces it.
  var version = 1
  /// Whether a newer return replaces this one whole.
  var isSuperseded = false

  /// Path below the folder of returns.
  var path: String {
    "\(period)/\(unit.path)\(version > 1 ? "_v\(version)" : "").csv.gz"
  }
}
