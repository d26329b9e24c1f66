import Glibc

/// Estimates m from pairs that are not labelled.
///
/// Pairs of one session agree on some columns: those of a blocking rule, or of one comparison.
/// Comparisons that look at those columns say nothing there and are left out. Every session is a
/// mixture of matches and non-matches with a share λᵣ of its own. The m probabilities are common to all
/// sessions, which joins what separate runs per rule would estimate. The u probabilities start from
/// those of random pairs, but a session whose non-matches are many moves them: among people of one
/// address surnames agree more often than anywhere else, and e-mail addresses are made from names.
///
/// With γ a pair's levels, and all sums in bits:
///
///     E:  P(match | γ, r) = 1 / (1 + 2^−(log2(λᵣ / (1 − λᵣ)) + Σ log2(mᵢ / uᵢᵣ)))
///     M:  λᵣ = mean of P in r,   mᵢ = Σ wᵣP over pairs at level i / Σ wᵣP over pairs not at null
///
/// with wᵣ = λᵣ: sessions of nearly only non-matches are the least reliable about matches.
///
/// - SeeAlso: W. E. Winkler (1988), Using the EM Algorithm for Weight Computation in the
///   Fellegi–Sunter Model of Record Linkage, *Proc. Section on Survey Research Methods*, American
///   Statistical Association, 667–671.
struct ExpectationMaximisation {
  private(set) var sessions: [TrainingSession]
  private(set) var probabilities: LevelProbabilities

  /// Most iterations, and the change of any m below which they end.
  private static let (limit, tolerance) = (300, 1e-5)
  /// Random pairs' u counts like this share of a session's pairs.
  private static let priorShare = 0.05
  /// Matches every level is given beforehand: one that none was seen at is rare, not impossible.
  static let unseen = 0.1
  /// A session with more matches than this says little about non-matches: for each share above, u of
  /// random pairs counts like that many times all pairs of the session.
  static let mostlyMatches = 0.5
  private static let caution = 20.0

  /// - Parameter u: Probabilities of the levels among random pairs.
  init(_ sessions: [TrainingSession], u: [[Double]]) {
    self.sessions = sessions
    let m = u.map { u in
      // Each weaker level half as likely; EM moves it from there.
      let raw = u.indices.map { pow(0.5, Double($0 + 1)) }
      let sum = raw.reduce(0, +)
      return raw.map { $0 / sum }
    }
    probabilities = LevelProbabilities(m: m, u: u)
    for index in self.sessions.indices { self.sessions[index].start(u: u) }
  }

  /// The same with other u probabilities of random pairs.
  mutating func set(u: [[Double]]) { probabilities.u = u }

  /// Iterates until nothing changes.
  mutating func run() {
    for _ in 0..<Self.limit {
      if step() <= Self.tolerance { return }
    }
  }

  /// One iteration; returns the largest change of an m.
  mutating func step() -> Double {
    var sums = probabilities.m.map { [Double](repeating: 0, count: $0.count) }
    for index in sessions.indices {
      let own = sessions[index].expectation(m: probabilities.m)
      let share = sessions[index].matchShare
      for comparison in sums.indices where !sessions[index].excluded.contains(comparison) {
        for level in sums[comparison].indices {
          sums[comparison][level] += share * own.matches[comparison][level]
        }
        sessions[index].setU(
          comparison, nonMatches: own.nonMatches[comparison], matches: own.matches[comparison],
          prior: probabilities.u[comparison], strength: strength(of: sessions[index]))
      }
      let total = max(sessions[index].total, 1)
      sessions[index].matchShare = min(max(own.expected / total, 1e-7), 1 - 1e-7)
    }
    return update(sums)
  }

  /// How many pairs u of random pairs counts like in a session.
  func strength(of session: TrainingSession) -> Double {
    let excess = max(0, session.matchShare - Self.mostlyMatches)
    return session.total * (Self.priorShare + excess * Self.caution)
  }

  private mutating func update(_ sums: [[Double]]) -> Double {
    var change = 0.0
    for comparison in sums.indices {
      let total = sums[comparison].reduce(0, +)
      if total < 1 { continue }
      for level in sums[comparison].indices {
        let m =
          (sums[comparison][level] + Self.unseen)
          / (total + Self.unseen * Double(sums[comparison].count))
        change = max(change, abs(m - probabilities.m[comparison][level]))
        probabilities.m[comparison][level] = m
      }
    }
    return change
  }
}
