import Diagnostics

/// Which policy decided, so that a paper and a file can be matched.
public struct PolicyStamp: Sendable {
  /// The policy's id, such as `vn-national`.
  public var id: String
  /// The policy's own version, such as `2026.11`.
  public var version: String
  /// The policy's name.
  public var title: LocalizedText
  private let digest: Digest

  /// Hashing takes longer than checking a file, and most runs do not print it: it is done when somebody asks.
  private enum Digest: Sendable {
    case known(Fingerprint)
    case files([SourceFile])
  }

  /// Which policy decided.
  public init(id: String, version: String, title: LocalizedText, hash: Fingerprint) {
    self.init(id: id, version: version, title: title, digest: .known(hash))
  }

  /// A policy that was read from these files.
  init(id: String, version: String, title: LocalizedText, files: [SourceFile]) {
    self.init(id: id, version: version, title: title, digest: .files(files))
  }

  private init(id: String, version: String, title: LocalizedText, digest: Digest) {
    self.id = id
    self.version = version
    self.title = title
    self.digest = digest
  }

  /// SHA-256 of all its files, layers included.
  public var hash: Fingerprint {
    switch digest {
    case .known(let hash): hash
    case .files(let files): Self.hash(of: files)
    }
  }

  static func hash(of files: [SourceFile]) -> Fingerprint {
    Fingerprint(ofParts: files.map { Fingerprint(of: $0.bytes).hexadecimal })
  }
}
