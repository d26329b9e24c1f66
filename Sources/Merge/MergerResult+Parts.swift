import Register

extension MergerResult {
  /// The body made of `parts`, at least one.
  init(of parts: [Association]) {
    self.init(parts: parts.map(\.id).sorted())
    let stated = parts.compactMap(\.assigned)
    assigned = stated.isEmpty ? nil : stated.contains(true)
    members = parts.bounds(of: \.members)
    partyMembers = parts.bounds(of: \.partyMembers)
    staffQuota = parts.sum(of: \.staffQuota)
    stateFunding = parts.sum(of: \.stateFunding)
    ownFunding = parts.sum(of: \.ownFunding)
  }
}
