/// The tables of the data contract and their columns.
enum Columns {
  static let expected = [
    "B01":
      "period,locality_level,locality_code,locality,scope_level,associations,assigned,associations_after_merge,assigned_after_merge",
    "B02": "period,locality_level,locality_code,locality,type,scope_level,associations,assigned",
    "B03":
      "period,locality_level,locality_code,locality,scope_level,associations,with_party_organisation,without_party_organisation,party_members,with_party_caucus",
    "B04": "period,kind,scope_level,associations,reporting_members,members,members_change",
    "B05":
      "period,locality_level,locality_code,locality,scope_level,associations,staff_quota,state_funding,own_funding,self_funding_share,mainly_state_funded",
    "B06": "period,locality_level,locality_code,locality,congress_year,associations,overdue",
    "B07":
      "period,locality_level,locality_code,locality,family,status,scope_level,before,after,reduction,members_min,members_max",
    "B08": "period,locality_code,locality,family,status,done,in_progress,not_yet",
    "B09": "period,agency,recommendations,associations",
    "B10":
      "period,reporting_unit,files,rows,accepted,duplicate,superseded,out_of_scope,not_data,rejected,item_nonresponse_members,item_nonresponse_founded_on",
    "B11": "period,name,party_organisation,party_members,party_caucus,members,term,congress_year",
    "B12": "period,id,figure,published,computed,difference,agrees",
  ].mapValues { $0.split(separator: ",").map(String.init) }
}
