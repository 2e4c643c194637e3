import Diagnostics
import ProcedureModel

extension Policy {
  /// Reads a policy file, or the policy of a folder, with every layer it extends. The policy is nil when anything in any
  /// of the files is an error: nothing is applied by half. What is wrong or worth knowing is in the findings, sorted.
  public static func load(path: String) -> (Policy?, [Finding]) {
    var loader = PolicyLoader()
    return loader.load(path)
  }
}

/// Reads policy files, lower layers first, each file once.
struct PolicyLoader {
  private var layers: [PolicyLayer] = []
  private var problems: [Finding] = []
  /// Files already read, by their real path.
  private var known: Set<String> = []

  mutating func load(_ path: String) -> (Policy?, [Finding]) {
    read(path, from: PolicyPlace(path: path, range: ByteRange(0, 0)), chain: [])
    var resolver = PolicyResolver(layers)
    let hasErrors = problems.contains { $0.severity == .error }
    let annexes = readAnnexes()
    let policy = resolver.resolve(annexes: annexes)
    let findings = (problems + resolver.problems).sorted(by: Finding.precedes)
    let isBroken = hasErrors || findings.contains { $0.severity == .error }
    return (isBroken ? nil : policy, findings)
  }

  private mutating func read(_ path: String, from place: PolicyPlace, chain: [String]) {
    guard let files = PolicyFiles.expand(path) else {
      report(PolicyMessages.cannotRead(path), at: place)
      return
    }
    for file in files { readFile(file, from: place, chain: chain) }
  }

  private mutating func readFile(_ path: String, from place: PolicyPlace, chain: [String]) {
    guard let real = PolicyFiles.realPath(path), let source = PolicyFiles.read(path) else {
      report(PolicyMessages.cannotRead(path), at: place)
      return
    }
    if chain.contains(real) {
      report(PolicyMessages.cycle(path), at: place)
      return
    }
    if !known.insert(real).inserted { return }
    let tree = YAMLTree(source)
    problems += tree.problems
    // The layers below come first: what this file changes must be there.
    for below in extends(of: tree) {
      read(PolicyFiles.join(folderOf: path, below.value), from: below.place, chain: chain + [real])
    }
    let kinds = Dictionary(
      layers.flatMap(\.rules).compactMap { rule in rule.kind.map { (rule.id.value, $0.value) } },
      uniquingKeysWith: { first, _ in first })
    let decoder = LayerDecoder(tree, kindsBelow: kinds)
    layers.append(decoder.decode())
    problems += decoder.context.problems
  }

  /// The key `extends`, before the rest is decoded.
  private func extends(of tree: YAMLTree) -> [Sourced<String>] {
    let context = DecodingContext(tree, rule: "policy")
    guard let root = context.roots.first, root.isMapping,
      let entry = root.entries().first(where: { $0.key.value == "extends" })
    else { return [] }
    return entry.value.list().compactMap { $0.text() }.map {
      Sourced($0.value, PolicyPlace(path: tree.source.path, range: $0.range))
    }
  }

  private mutating func readAnnexes() -> [String: SourceFile] {
    var annexes: [String: SourceFile] = [:]
    for layer in layers {
      for rule in layer.rules {
        guard let name = rule.parameters?.text("annex"), let place = rule.parameters?.place(of: "annex") else { continue }
        let path = PolicyFiles.join(folderOf: layer.path, name)
        if let source = PolicyFiles.read(path) {
          annexes[name] = source
        } else {
          report(PolicyMessages.cannotRead(path), at: place)
        }
      }
    }
    return annexes
  }

  private mutating func report(_ message: Message, at place: PolicyPlace) {
    problems.append(Finding(rule: "policy", severity: .error, message: message, path: place.path, range: place.range))
  }
}
