import Register

@testable import Aggregate

extension Partials {
  /// What one partition contributes, counted one association after another.
  init(associations: [Association], mergedIDs: [String], mergers: [Merger]) {
    self.init()
    let bodies = Self.bodies(associations, mergedIDs)
    for (association, body) in zip(associations, bodies) { count(association, bearing: body) }
    for merger in mergers { count(merger) }
  }
}
