import Yams

/// One mapping of a YAML file, with its keys checked and its place known.
struct ConfigurationNode {
  private let mapping: Node.Mapping
  private let file: String

  /// Reads a file whose top is a mapping with no other keys than those.
  static func read(_ path: String, keys: [String]) throws(RunError) -> ConfigurationNode {
    let node = try compose(String(decoding: try Disk.read(path), as: UTF8.self), path)
    guard let node else {
      throw RunError(.configuration, "CONFIG-EMPTY", "Tệp cấu hình rỗng.", at: path)
    }
    return try ConfigurationNode(node, file: path, keys: keys)
  }

  /// The node at the top of a text; nil when there is nothing in it.
  static func compose(_ text: String, _ path: String) throws(RunError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch {
      throw syntax(error, path)
    }
  }

  private static func syntax(_ error: any Error, _ path: String) -> RunError {
    var place = path
    var message = "Tệp cấu hình không phải YAML hợp lệ."
    switch error as? YamlError {
    case .parser(_, let problem, let mark, _), .scanner(_, let problem, let mark, _):
      place = "\(path):\(mark.line):\(mark.column)"
      message = "Tệp cấu hình không phải YAML hợp lệ: \(problem)."
    case .duplicatedKeysInMapping(let duplicates, _):
      message = "Khoá lặp lại: \(duplicates.map { "\($0)" }.sorted().joined(separator: ", "))."
    default: break
    }
    return RunError(.configuration, "CONFIG-SYNTAX", message, at: place, remedy: "Sửa dòng này.")
  }

  init(_ node: Node, file: String, keys: [String]) throws(RunError) {
    guard case .mapping(let mapping) = node else {
      throw Self.wrong("Chỗ này phải là các cặp khoá: giá trị.", node, file)
    }
    self.mapping = mapping
    self.file = file
    for (key, _) in mapping {
      let name = key.string ?? ""
      guard !keys.contains(name) else { continue }
      let nearest = NearestWord.of(name, among: keys)
      throw RunError(
        .configuration, "CONFIG-KEY", "Không có khoá '\(name)'.", at: Self.place(key, file),
        remedy: nearest.map { "Có phải là '\($0)'?" }
          ?? "Các khoá được dùng: \(keys.joined(separator: ", ")).")
    }
  }

  private static func place(_ node: Node, _ file: String) -> String {
    node.mark.map { "\(file):\($0.line):\($0.column)" } ?? file
  }

  private static func wrong(_ message: String, _ node: Node, _ file: String) -> RunError {
    RunError(.configuration, "CONFIG-VALUE", message, at: place(node, file), remedy: "Sửa giá trị.")
  }

  private func required(_ key: String) throws(RunError) -> Node {
    guard let node = mapping[key] else {
      throw RunError(
        .configuration, "CONFIG-MISSING", "Thiếu khoá '\(key)'.", at: file,
        remedy: "Thêm khoá này.")
    }
    return node
  }

  /// A required text.
  func text(_ key: String) throws(RunError) -> String {
    let node = try required(key)
    guard let text = node.string, !text.isEmpty else {
      throw Self.wrong("'\(key)' phải là một chuỗi.", node, file)
    }
    return text
  }

  /// A text, or a default when the key is absent.
  func text(_ key: String, default value: String) throws(RunError) -> String {
    (mapping[key]?.string ?? "").isEmpty ? value : try text(key)
  }

  /// A required text that is one of `choices`.
  func text(_ key: String, choices: [String]) throws(RunError) -> String {
    let text = try text(key)
    guard choices.contains(text) else {
      let hint = NearestWord.of(text, among: choices).map { " Có phải là '\($0)'?" } ?? ""
      throw Self.wrong(
        "Giá trị của '\(key)' phải là: \(choices.joined(separator: ", ")).\(hint)",
        try required(key), file)
    }
    return text
  }

  /// Whether the key is there.
  func has(_ key: String) -> Bool { mapping[key] != nil }

  /// A required whole number within a range.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(RunError) -> Int {
    let node = try required(key)
    guard let number = node.int, range.contains(number) else {
      throw Self.wrong(
        "'\(key)' phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound).", node, file)
    }
    return number
  }

  /// A required number.
  func number(_ key: String) throws(RunError) -> Double {
    let node = try required(key)
    guard let number = node.float ?? node.int.map(Double.init), number.isFinite else {
      throw Self.wrong("'\(key)' phải là một số.", node, file)
    }
    return number
  }

  /// A list of texts, each one of `choices` when there are any; empty when the key is absent.
  func texts(_ key: String, choices: [String]? = nil) throws(RunError) -> [String] {
    guard let node = mapping[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      throw Self.wrong("'\(key)' phải là một danh sách.", node, file)
    }
    var texts: [String] = []
    for item in sequence {
      guard let text = item.string else {
        throw Self.wrong(
          "Mỗi mục của '\(key)' phải là một chuỗi; chuỗi có dấu hai chấm thì đặt trong ngoặc kép.",
          item, file)
      }
      if let choices, !choices.contains(text) {
        throw Self.wrong(
          "Giá trị của '\(key)' phải là: \(choices.joined(separator: ", ")).", item, file)
      }
      texts.append(text)
    }
    return texts
  }

  /// A required number within a range.
  func number(_ key: String, in range: ClosedRange<Double>) throws(RunError) -> Double {
    let number = try number(key)
    guard range.contains(number) else {
      throw wrong(key, "'\(key)' phải từ \(range.lowerBound) đến \(range.upperBound).")
    }
    return number
  }

  /// A list of finite numbers; empty when the key is absent.
  func numbers(_ key: String) throws(RunError) -> [Double] {
    guard let node = mapping[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      throw Self.wrong("'\(key)' phải là một danh sách.", node, file)
    }
    var numbers: [Double] = []
    for item in sequence {
      guard let number = item.float ?? item.int.map(Double.init), number.isFinite else {
        throw Self.wrong("'\(key)' phải là một danh sách số.", item, file)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// `true` or `false`, or a default when the key is absent.
  func flag(_ key: String, default value: Bool) throws(RunError) -> Bool {
    guard let node = mapping[key] else { return value }
    guard let flag = node.bool else {
      throw Self.wrong("'\(key)' phải là true hoặc false.", node, file)
    }
    return flag
  }

  /// A list of lists of texts, a text alone being a list of one; empty when the key is absent.
  func lists(_ key: String) throws(RunError) -> [[String]] {
    guard let node = mapping[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      throw Self.wrong("'\(key)' phải là một danh sách.", node, file)
    }
    var lists: [[String]] = []
    for item in sequence {
      let items = if case .sequence(let inner) = item { Array(inner) } else { [item] }
      let texts = items.compactMap(\.string)
      guard texts.count == items.count, !texts.isEmpty, !texts.contains("") else {
        throw Self.wrong("Mỗi mục của '\(key)' là một chuỗi hoặc danh sách chuỗi.", item, file)
      }
      lists.append(texts)
    }
    return lists
  }

  /// A mapping of any names to mappings with those keys, in the order of the file.
  func entries(_ key: String, keys: [String]) throws(RunError) -> [(String, ConfigurationNode)] {
    var entries: [(String, ConfigurationNode)] = []
    for name in try self.keys(of: key) {
      guard let node = mapping[key]?[name] else { continue }
      entries.append((name, try ConfigurationNode(node, file: file, keys: keys)))
    }
    return entries
  }

  /// The names in a mapping of any names, in the order of the file; empty when the key is absent.
  func keys(of key: String) throws(RunError) -> [String] {
    guard let node = mapping[key] else { return [] }
    guard case .mapping(let inner) = node else {
      throw Self.wrong("'\(key)' phải là các cặp khoá: giá trị.", node, file)
    }
    return inner.map { $0.key.string ?? "" }
  }

  /// An error about the value of a key, at its place.
  func wrong(_ key: String, _ message: String) -> RunError {
    let node = mapping[key] ?? mapping.first?.value
    return RunError(
      .configuration, "CONFIG-VALUE", message, at: node.map { Self.place($0, file) } ?? file,
      remedy: "Sửa giá trị.")
  }

  /// A nested mapping.
  func node(_ key: String, keys: [String]) throws(RunError) -> ConfigurationNode {
    try ConfigurationNode(try required(key), file: file, keys: keys)
  }

  /// A list of mappings; empty when the key is absent.
  func nodes(_ key: String, keys: [String]) throws(RunError) -> [ConfigurationNode] {
    guard let node = mapping[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      throw Self.wrong("'\(key)' phải là một danh sách.", node, file)
    }
    var nodes: [ConfigurationNode] = []
    for item in sequence { nodes.append(try ConfigurationNode(item, file: file, keys: keys)) }
    return nodes
  }

  /// A mapping of texts to texts; empty when the key is absent.
  func dictionary(_ key: String) throws(RunError) -> [String: String] {
    guard let node = mapping[key] else { return [:] }
    guard case .mapping(let mapping) = node else {
      throw Self.wrong("'\(key)' phải là các cặp khoá: giá trị.", node, file)
    }
    var result: [String: String] = [:]
    for (key, value) in mapping { result[key.string ?? ""] = value.string ?? "" }
    return result
  }
}
