import Foundation
import Geography
import Register
import Testing
import VietnameseText

/// Properties that hold for every commune of the country.
@Suite struct WholeCountryTests {
  typealias Chain = UnitsOf2023.Chain

  /// Names that another commune of the district shares, by district code and spelling.
  static func homonyms(_ spelling: (Chain) -> String) -> Set<String> {
    let names = UnitsOf2023.chains.map { "\($0.district.code) \(spelling($0))" }
    return Set(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)
  }

  /// Letters alone: what is left when diacritics, capitals, blanks and leading zeros are lost.
  static func letters(_ text: String) -> String {
    MatchKey.folded(text).replacing(" 0", with: " ").filter { $0 != " " }
  }

  private func resolutions(
    _ clues: (Chain) -> PlaceClues
  ) throws -> [(chain: Chain, found: PlaceResolution)] {
    let resolver = try #require(UnitsOf2023.resolver)
    #expect(UnitsOf2023.chains.count == 10_598)
    return UnitsOf2023.chains.map { ($0, resolver.resolve(clues($0))) }
  }

  @Test func `full names lead to the commune, and nothing is doubtful`() throws {
    let wrong = try resolutions {
      PlaceClues(
        province: $0.province.name, district: $0.district.name, commune: $0.commune.name)
    }.filter { $0.found.place != $0.chain.place || !$0.found.issues.isEmpty }
    #expect(wrong.map(\.chain.commune.code) == [])
  }

  @Test func `capitals change nothing`() throws {
    let wrong = try resolutions {
      PlaceClues(
        province: $0.province.name.uppercased(), district: $0.district.name.uppercased(),
        commune: $0.commune.name.uppercased())
    }.filter { $0.found.place != $0.chain.place || !$0.found.issues.isEmpty }
    #expect(wrong.map(\.chain.commune.code) == [])
  }

  @Test(arguments: ["P. ", "P.", "P "])
  func `a ward is found behind the letter of its kind`(letter: String) throws {
    let wards = try resolutions {
      PlaceClues(
        province: $0.province.name, district: $0.district.name,
        commune: $0.commune.name.replacing("Phường ", with: letter))
    }.filter { $0.chain.commune.name.hasPrefix("Phường ") }
    #expect(wards.count > 1_700)
    let wrong = wards.filter { $0.found.place != $0.chain.place || !$0.found.issues.isEmpty }
    #expect(wrong.map(\.chain.commune.name) == [])
  }

  @Test func `one cell with the whole chain does as well`() throws {
    let wrong = try resolutions {
      PlaceClues(area: "\($0.commune.name), \($0.district.name), \($0.province.name)")
    }.filter { $0.found.place != $0.chain.place || !$0.found.issues.isEmpty }
    #expect(wrong.map(\.chain.commune.code) == [])
  }

  @Test func `codes lead to the commune, with and without their zeros`() throws {
    let full = try resolutions {
      PlaceClues(province: $0.province.code, district: $0.district.code, commune: $0.commune.code)
    }
    let short = try resolutions {
      PlaceClues(
        province: String(Int($0.province.code) ?? 0), district: String(Int($0.district.code) ?? 0),
        commune: String(Int($0.commune.code) ?? 0))
    }
    let wrong = (full + short).filter {
      $0.found.place != $0.chain.place || !$0.found.issues.isEmpty
    }
    #expect(wrong.map(\.chain.commune.code) == [])
  }

  @Test func `bare names lead to the commune unless two of the district share one`() throws {
    let shared = Self.homonyms { $0.commune.bareName.lowercased() }
    #expect(shared.count == 19)
    for (chain, found) in try resolutions({
      PlaceClues(
        province: $0.province.bareName, district: $0.district.name, commune: $0.commune.bareName)
    }) {
      let isShared = shared.contains(
        "\(chain.district.code) \(chain.commune.bareName.lowercased())")
      let place =
        isShared
        ? Place(province: chain.place.province, district: chain.place.district) : chain.place
      #expect(found.place == place)
      #expect(found.issues == (isShared ? .ambiguous : []))
    }
  }

  @Test func `without diacritics a commune is found unless two fold to one`() throws {
    let shared = Self.homonyms { Self.letters($0.commune.name) }
    #expect(shared.count > 10)
    for (chain, found) in try resolutions({
      PlaceClues(
        province: $0.province.name.unaccented, district: $0.district.name.unaccented,
        commune: $0.commune.name.unaccented)
    }) {
      let isShared = shared.contains("\(chain.district.code) \(Self.letters(chain.commune.name))")
      #expect(found.issues.contains(.ambiguous) == isShared)
      #expect(found.place.district == chain.district.code)
      #expect(found.place.commune == (isShared ? "" : chain.commune.code))
    }
  }

  @Test func `a commune alone in its province's return is right or ambiguous, never wrong`() throws
  {
    let homonyms = Dictionary(grouping: UnitsOf2023.chains) {
      "\($0.province.code) \(Self.letters($0.commune.name))"
    }
    for (chain, found) in try resolutions({
      PlaceClues(
        commune: $0.commune.name, reporting: Place(province: $0.province.code), scopeLevel: .commune
      )
    }) {
      let rivals = homonyms["\(chain.province.code) \(Self.letters(chain.commune.name))"] ?? []
      if found.issues.contains(.ambiguous) {
        #expect(rivals.count > 1, "\(chain.commune.name), \(chain.district.name)")
        #expect(found.place == Place(province: chain.province.code))
      } else {
        #expect(found.place == chain.place)
      }
    }
  }

  @Test func `a commune's return needs no place columns`() throws {
    let wrong = try resolutions { PlaceClues(reporting: $0.place, scopeLevel: .commune) }
      .filter { $0.found.place != $0.chain.place || $0.found.issues != .filledFromReportingUnit }
    #expect(wrong.map(\.chain.commune.code) == [])
  }

  /// A typing error somewhere in the name; where, depends on the code.
  enum Slip: CaseIterable {
    case lost, doubled, replaced, swapped

    func applied(to name: String, code: String) -> String {
      var letters = Array(name)
      let index = (Int(code) ?? 0) % (letters.count - 1)
      switch self {
      case .lost: letters.remove(at: index)
      case .doubled: letters.insert(letters[index], at: index)
      case .replaced: letters[index] = "w"
      case .swapped: letters.swapAt(index, index + 1)
      }
      return String(letters)
    }
  }

  @Test(arguments: Slip.allCases)
  func `a typing error leads to the commune or nowhere, never to another one`(
    slip: Slip
  ) throws {
    let turn = try #require(Slip.allCases.firstIndex(of: slip))
    let chains = UnitsOf2023.chains.enumerated().filter { number, chain in
      number % Slip.allCases.count == turn && chain.commune.bareName.count > 1
        && !chain.commune.bareName.contains(where: \.isNumber)
    }.map(\.element)
    let resolver = try #require(UnitsOf2023.resolver)
    var found = 0
    for chain in chains {
      let written = slip.applied(to: chain.commune.bareName, code: chain.commune.code)
      let place = resolver.resolve(
        PlaceClues(
          province: chain.province.name, district: chain.district.name,
          commune: "\(chain.commune.typeWord) \(written)")
      ).place
      #expect(place.district == chain.district.code, "\(written)")
      if place.commune.isEmpty { continue }
      if place.commune == chain.commune.code {
        found += 1
      } else {
        // What is left is exactly another unit's name: Lộc Thành lost its h at the end.
        let other = UnitsOf2023.units?.unit(.commune, code: place.commune)
        #expect(Self.letters(other?.bareName ?? "") == Self.letters(written))
      }
    }
    #expect(found > chains.count * 7 / 10)
  }

  @Test func `another number is another ward or none`() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    for chain in UnitsOf2023.chains {
      guard let number = Int(chain.commune.bareName) else { continue }
      for other in [number + 10, number * 10 + number] {
        let found = resolver.resolve(
          PlaceClues(
            province: chain.province.name, district: chain.district.name,
            commune: "Phường \(other)"))
        let name = UnitsOf2023.units?.unit(.commune, code: found.place.commune)?.bareName
        #expect(name.flatMap { Int($0) } ?? other == other)
        #expect(found.place.district == chain.district.code)
      }
    }
  }

  @Test func `every district is found by its name in its province and by its code`() throws {
    let units = try #require(UnitsOf2023.units)
    let resolver = try #require(UnitsOf2023.resolver)
    for district in units.all where district.level == .district {
      let place = try #require(units.place(ofDistrict: district.code))
      for text in [district.name, district.code] {
        let found = resolver.resolve(
          PlaceClues(district: text, reporting: Place(province: place.province)))
        #expect(found.place == place)
        #expect(found.issues.isEmpty)
      }
    }
  }
}
