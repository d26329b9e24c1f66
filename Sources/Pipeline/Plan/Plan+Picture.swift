import Register

/// The stages as a picture, those that would run marked.
extension Plan {
  /// What feeds what.
  private static let arrows: [(Stage, Stage)] = [
    (.ingest, .clean), (.clean, .deduplicate), (.deduplicate, .merge), (.deduplicate, .aggregate),
    (.merge, .aggregate), (.ingest, .publish), (.clean, .publish), (.deduplicate, .publish),
    (.merge, .publish), (.aggregate, .publish),
  ]

  /// For Graphviz: `sohoi plan --dot | dot -Tsvg`.
  public var dot: String {
    let nodes = stages.map { state in
      "  \(state.stage.name) [label=\"\(state.stage.label)\\n\(Self.count(state))\", "
        + "style=filled, fillcolor=\(state.isFresh ? "white" : "orange")];\n"
    }
    let edges = Self.arrows.map { "  \($0.name) -> \($1.name);\n" }
    return "digraph sohoi {\n  rankdir=LR;\n  node [shape=box];\n" + nodes.joined()
      + edges.joined() + "}\n"
  }

  /// For Mermaid, as code hosts draw it in Markdown.
  public var mermaid: String {
    let nodes = stages.map { state in
      "  \(state.stage.name)[\"\(state.stage.label)<br>\(Self.count(state))\"]"
        + "\(state.isFresh ? "" : ":::stale")\n"
    }
    let edges = Self.arrows.map { "  \($0.name) --> \($1.name)\n" }
    return "flowchart LR\n" + nodes.joined() + edges.joined() + "  classDef stale fill:#fb3\n"
  }

  private static func count(_ state: StageState) -> String {
    state.isFresh ? "còn đúng" : "chạy \(state.stale.count)/\(state.units.count)"
  }
}
