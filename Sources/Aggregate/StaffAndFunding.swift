import Register

/// B05, Biên chế và kinh phí; amounts in million đồng.
///
/// All sums are of what is reported, 0 where nothing is. An amount that is not reported counts as
/// nothing in `self_funding_share` and in `mainly_state_funded` alike; the share is empty when there
/// is no amount to share.
enum StaffAndFunding {
  struct Counts: Summable, Listed {
    var associations = 0
    var staffQuota = 0
    /// In đồng.
    var stateFunding = 0
    /// In đồng.
    var ownFunding = 0
    var mainlyStateFunded = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.staffQuota.add(reported: b.staffQuota)
      a.stateFunding.add(reported: b.stateFunding)
      a.ownFunding.add(reported: b.ownFunding)
      a.mainlyStateFunded += b.mainlyStateFunded
    }

    mutating func add(_ association: borrowing Association) {
      let state = association.stateFunding ?? 0
      let own = association.ownFunding ?? 0
      associations += 1
      staffQuota.add(reported: association.staffQuota ?? 0)
      stateFunding.add(reported: state)
      ownFunding.add(reported: own)
      if state > own { mainlyStateFunded += 1 }
    }

    static let columns = [
      "staff_quota", "state_funding_dong", "own_funding_dong", "mainly_state_funded",
    ]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&staffQuota)
      use(&stateFunding)
      use(&ownFunding)
      use(&mainlyStateFunded)
    }

    /// Own funding in all funding, in percent.
    var selfFundingShare: FixedDecimal? {
      var all = ownFunding
      all.add(reported: stateFunding)
      return .percentage(of: ownFunding, in: all)
    }
  }

  static func table(_ localities: LocalityRows) -> TableRows {
    localities.table(
      id: "B05",
      columns: [
        "scope_level", "associations", "staff_quota", "state_funding", "own_funding",
        "self_funding_share", "mainly_state_funded",
      ]
    ) { place, add in
      place.funding.forEachRow { scope, counts in
        add([
          scope, .integer(counts.associations), .integer(counts.staffQuota),
          .millions(ofDong: counts.stateFunding), .millions(ofDong: counts.ownFunding),
          .decimal(orEmpty: counts.selfFundingShare), .integer(counts.mainlyStateFunded),
        ])
      }
    }
  }
}
