import Register
import Yams

/// The values of a YAML file, each with the path of keys that leads to it; comments, blanks and the
/// order of keys make no difference.
enum YAMLSettings {
  /// The values, sorted by path: `limits.rows` is `200000`, `merge.apply.0` is `directed`.
  ///
  /// - Throws: ``RunError`` when the file cannot be read or is no YAML.
  static func read(_ path: String) throws(RunError) -> [(path: String, value: String)] {
    let text = String(decoding: try Disk.read(path), as: UTF8.self)
    guard let node = try ConfigurationNode.compose(text, path) else { return [] }
    var values: [(path: String, value: String)] = []
    collect(node, "", &values)
    return values.sorted { $0.path.precedesInBytes($1.path) }
  }

  private static func collect(
    _ node: Node, _ path: String, _ values: inout [(path: String, value: String)]
  ) {
    func child(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping { collect(value, child(key.string ?? ""), &values) }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() { collect(value, child(String(index)), &values) }
    default: values.append((path, node.string ?? ""))
    }
  }
}
