extension TraceableTable {
  private static let locality = ["period", "locality_level", "locality_code"]

  /// B01 to B11; B12 compares cells of these with figures from elsewhere.
  static let all = [
    TraceableTable(
      id: "B01", position: 0, keys: locality + ["scope_level"],
      figures: ["associations", "assigned", "associations_after_merge", "assigned_after_merge"]),
    TraceableTable(
      id: "B02", position: 1, keys: locality + ["type", "scope_level"],
      figures: ["associations", "assigned"]),
    TraceableTable(
      id: "B03", position: 2, keys: locality + ["scope_level"],
      figures: [
        "associations", "with_party_organisation", "without_party_organisation", "party_members",
        "with_party_caucus",
      ]),
    TraceableTable(
      id: "B04", position: 3, keys: ["period", "kind", "scope_level"],
      figures: ["associations", "reporting_members", "members"],
      computed: ["members_change": "members của kỳ này và kỳ trước"]),
    TraceableTable(
      id: "B05", position: 4, keys: locality + ["scope_level"],
      figures: [
        "associations", "staff_quota", "state_funding", "own_funding", "mainly_state_funded",
      ], computed: ["self_funding_share": "own_funding, state_funding"]),
    TraceableTable(
      id: "B06", position: 5, keys: locality + ["congress_year"],
      figures: ["associations", "overdue"]),
    TraceableTable(
      id: "B07", position: 6, origin: .mergers,
      keys: locality + ["family", "status", "scope_level"],
      figures: ["before", "after", "reduction", "members_min", "members_max"]),
    TraceableTable(
      id: "B08", position: 7, origin: .mergers,
      keys: ["period", "locality_code", "family", "status"],
      figures: ["done", "in_progress", "not_yet"]),
    TraceableTable(
      id: "B09", position: 8, keys: ["period", "agency"],
      figures: ["associations", "recommendations"]),
    TraceableTable(
      id: "B10", position: 9, origin: .returns, keys: ["period", "reporting_unit"],
      figures: [
        "rows", "files", "accepted", "duplicate", "superseded", "out_of_scope", "not_data",
        "rejected",
      ],
      computed: [
        "item_nonresponse_members": "accepted", "item_nonresponse_founded_on": "accepted",
      ]),
    TraceableTable(
      id: "B11", position: 10, keys: ["period", "name"], figures: ["members", "party_members"]),
  ]
}
