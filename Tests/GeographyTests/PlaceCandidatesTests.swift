import Geography
import Register
import Testing

/// What is known of a place where several units have the name.
@Suite struct PlaceCandidatesTests {
  @Test(arguments: [
    (PlaceCase(commune: "Xã Kim Chung", reporting: "01", place: "01"), ["00493", "09853"]),
    (PlaceCase(commune: "Huong Van", reporting: "46/480", place: "46/480"), ["20008", "20011"]),
    (PlaceCase(commune: "Phúc Xá", reporting: "01", place: "01/001/00001"), []),
    (PlaceCase(commune: "Không rõ", reporting: "01", place: "01"), []),
  ])
  func `the units that a name leaves open are told`(example: PlaceCase, codes: [String]) throws {
    let resolver = try #require(UnitsOf2023.resolver)
    let found = resolver.resolve(
      PlaceClues(commune: example.commune, reporting: Place(example.reporting)))
    #expect(found.place == Place(example.place))
    #expect(found.candidates.map(\.code) == codes)
    #expect(found.level == (codes.isEmpty ? found.place.level : .commune))
  }
}
