/// The targets that `Package.swift` declares, and what each depends on.
///
/// Read from the text, so that the test needs no compiler and no network.
struct PackageTargets {
  /// Dependencies by target, tests left out.
  private(set) var dependencies: [String: Set<String>] = [:]

  init(manifest: String) {
    let text = SwiftCode(manifest).text
    let products = Self.products(text)
    for call in ["room(", ".executableTarget(", ".target("] {
      for arguments in Self.arguments(of: call, in: text) {
        guard let name = Self.literals(arguments).first else { continue }
        dependencies[name] = Self.dependencies(arguments, products)
      }
    }
    for arguments in Self.arguments(of: ".systemLibrary(", in: text) {
      if let name = Self.literals(arguments).first { dependencies[name] = [] }
    }
  }

  /// `yams` → `Yams`: constants that stand for the product of another package.
  private static func products(_ text: String) -> [String: String] {
    var products: [String: String] = [:]
    for part in text.split(separator: "let ", omittingEmptySubsequences: false).dropFirst() {
      guard let colon = part.firstIndex(of: ":"),
        part[colon...].hasPrefix(": Target.Dependency"), let product = literals(part).first
      else { continue }
      products[String(part[..<colon])] = product
    }
    return products
  }

  /// What stands in the first brackets: names of rooms, constants of products.
  private static func dependencies(
    _ arguments: Substring, _ products: [String: String]
  ) -> Set<String> {
    guard let open = arguments.firstIndex(of: "["), let close = arguments.firstIndex(of: "]") else {
      return []
    }
    let items = arguments[arguments.index(after: open)..<close].split(separator: ",")
    return Set(
      items.compactMap { item in
        let item = item.filter { !$0.isWhitespace }
        return item.isEmpty ? nil : literals(item[...]).first ?? products[item] ?? item
      })
  }

  /// The text between the round brackets of every such call.
  private static func arguments(of call: String, in text: String) -> [Substring] {
    var calls: [Substring] = []
    var rest = text[...]
    while let range = rest.firstRange(of: call) {
      rest = rest[range.upperBound...]
      var depth = 1
      let end = rest.firstIndex { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth == 0
      }
      calls.append(rest[..<(end ?? rest.endIndex)])
    }
    return calls
  }

  private static func literals(_ text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
