/// How often each kind of dirt falls on a row, as chances in 0…1.
struct DirtRates {
  // On the spelling of the name.
  var abbreviation = 0.09
  var upperCase = 0.03
  var lowerCase = 0.05
  var toneOnSecondVowel = 0.04
  var otherISpelling = 0.04
  var doubledBlank = 0.04
  var nonBreakingBlank = 0.02
  var zeroWidth = 0.01
  var eth = 0.012
  var lineBreak = 0.008

  // Damage to the name; one of them at most.
  var lostDiacritics = 0.03
  var typingError = 0.03
  var lookAlike = 0.008
  var lostBlank = 0.008

  // On the place cells.
  var placeBlank = 0.035
  var placeMisspelt = 0.03
  var placeElsewhere = 0.012

  // On the other cells.
  var levelBlank = 0.03
  var membersUnknown = 0.04
  var chairTitle = 0.03
  var oddDate = 0.03
  var oddNumber = 0.04
  var shortRow = 0.015

  /// Rows that are no bodies, for each return.
  var outOfScopeRows = 1...4
  var rejectedRows = 0...2

  /// The first row of a body in the sample.
  static let first = DirtRates()

  /// Later rows of a body: somebody else typed them.
  static let again = {
    var rates = DirtRates()
    rates.abbreviation = 0.25
    rates.lowerCase = 0.12
    rates.lostDiacritics = 0.07
    rates.typingError = 0.07
    rates.toneOnSecondVowel = 0.08
    rates.membersUnknown = 0.1
    rates.chairTitle = 0.12
    return rates
  }()

  /// The benchmark: the same dirt, a third as often.
  static let benchmark = {
    var rates = DirtRates()
    let all: [WritableKeyPath<DirtRates, Double>] = [
      \.abbreviation, \.upperCase, \.lowerCase, \.toneOnSecondVowel, \.otherISpelling,
      \.doubledBlank, \.nonBreakingBlank, \.zeroWidth, \.eth, \.lineBreak, \.lostDiacritics,
      \.typingError, \.lookAlike, \.lostBlank, \.placeBlank, \.placeMisspelt, \.placeElsewhere,
      \.levelBlank, \.membersUnknown, \.chairTitle, \.oddDate, \.oddNumber, \.shortRow,
    ]
    for rate in all { rates[keyPath: rate] /= 3 }
    return rates
  }()
}
