import Diagnostics
import VietnameseText

extension Finding {
  /// The identity that every part of the tool compares by: folded as the checker reads.
  package var fingerprint: Fingerprint { fingerprint(fold: TextFolding.key) }
}
