import Diagnostics
import VietnameseText

/// The identity of findings as every output writes it.
package enum FindingIdentity {
  /// A finding's fingerprint; see `Finding.fingerprint(fold:)`.
  package static func fingerprint(of finding: Finding) -> Fingerprint { finding.fingerprint(fold: TextFolding.key) }
}

/// Tells apart findings that have one identity, such as the same requirement in two cases of a procedure: some readers
/// merge what carries equal fingerprints.
struct FingerprintCounter {
  private var seen: [Fingerprint: Int] = [:]

  /// How many times this fingerprint came before, plus one.
  mutating func ordinal(of fingerprint: Fingerprint) -> Int {
    let count = seen[fingerprint, default: 0] + 1
    seen[fingerprint] = count
    return count
  }

  /// The fingerprint itself the first time, then one made of it and its ordinal.
  mutating func unique(_ fingerprint: Fingerprint) -> Fingerprint {
    let ordinal = ordinal(of: fingerprint)
    return ordinal == 1 ? fingerprint : Fingerprint(ofParts: [fingerprint.hexadecimal, String(ordinal)])
  }
}
