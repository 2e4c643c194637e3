import Diagnostics
import Testing

@Suite struct FingerprintTests {
  /// NIST's examples for SHA-256 (FIPS 180-4): the empty message, one block, two blocks.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isSHA256(text: String, digits: String) {
    #expect(Fingerprint(of: text.utf8).hexadecimal == digits)
  }

  @Test func readsItsOwnDigitsOnly() {
    let digits = Fingerprint(of: "abc".utf8).hexadecimal
    #expect(Fingerprint(hexadecimal: digits)?.short == "ba7816bf8f01cfea")
    #expect(Fingerprint(hexadecimal: digits.uppercased()) == nil)
    #expect(Fingerprint(hexadecimal: String(digits.dropLast())) == nil)
    #expect(Fingerprint(hexadecimal: String(digits.dropLast()) + "g") == nil)
  }

  @Test func movingTextBetweenPartsChangesIt() {
    #expect(Fingerprint(ofParts: ["ab", "c"]) != Fingerprint(ofParts: ["a", "bc"]))
  }

  @Test func aFindingKeepsItsIdentityWhenItMoves() {
    var finding = Self.finding
    let before = finding.fingerprint(fold: { $0.lowercased() })
    finding.range = ByteRange(700, 710)
    finding.message = Message(vi: "Câu khác", en: "Another sentence")
    finding.quote?.text = "SỔ hộ khẩu"
    #expect(finding.fingerprint(fold: { $0.lowercased() }) == before)
    finding.rule = "another-rule"
    #expect(finding.fingerprint(fold: { $0.lowercased() }) != before)
  }

  @Test func twoPapersInOneSentenceAreTwoFindings() {
    var other = Self.finding
    other.quote?.highlights = [ByteRange(0, 4)]
    #expect(other.fingerprint(fold: { $0 }) != Self.finding.fingerprint(fold: { $0 }))
  }

  private static let finding = Finding(
    rule: "no-paper-household-book", severity: .error, message: Message(vi: "Sai", en: "Wrong"), path: "a.yaml",
    range: ByteRange(3, 9),
    subject: .init(agency: "ca-xa", agencyName: "Công an xã", code: "1.004222", name: "Đăng ký", field: "Cư trú", component: "c"),
    quote: .init(text: "Sổ hộ khẩu", highlights: [ByteRange(0, 14)]))
}
