import Testing

/// `Package.swift` says the same as the table of rooms.
struct PackageTests {
  @Test func `the package declares the rooms' dependencies, no more and no less`() throws {
    let targets = PackageTargets(manifest: try Project.file("Package.swift").text)
    #expect(
      Set(targets.dependencies.keys) == Room.sharedByTests.union(Room.all.map(\.name)))
    #expect(Room.sharedByTests.allSatisfy { targets.dependencies[$0] == [] })
    for room in Room.all {
      #expect(
        targets.dependencies[room.name]?.sorted() == room.dependencies.sorted(), "\(room.name)")
    }
  }

  @Test func `a dependency too many is seen`() {
    let manifest = """
      let yams: Target.Dependency = .product(
        name: "Yams", package: "Yams")
      func room(_ name: String) -> Target { .target(name: name) }
      let targets = [
        room("Register"),  // room("Old", ["Register"])
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room(
          "Merge",
          [
            "Register", "Clean", yams,
          ]),
        .executableTarget(name: "sohoi", dependencies: ["Merge"], swiftSettings: house),
        tests("Merge", ["Merge", "Register"]),
      ]
      """
    #expect(
      PackageTargets(manifest: manifest).dependencies == [
        "Register": [], "CZlib": [], "Merge": ["Register", "Clean", "Yams"], "sohoi": ["Merge"],
      ])
  }

  @Test func `every room has tests of its name, and no tests are of no room`() throws {
    let rooms = Room.all.map(\.name).filter {
      !Room.systemLibraries.contains($0) && !Room.withoutTests.contains($0)
    }
    // The command is tested as a whole, from outside.
    let expected = Set(rooms.filter { $0 != "sohoi" }.map { "\($0)Tests" })
      .union(Room.testsOfTheWhole)
    #expect(try Project.folders(in: "Tests") == expected.union(Room.sharedByTests).sorted())
    for name in expected.sorted() {
      let files = try Project.files(in: "Tests/\(name)", ending: ".swift")
      #expect(files.contains { $0.text.contains("@Test") }, "\(name) tests nothing")
    }
  }
}
