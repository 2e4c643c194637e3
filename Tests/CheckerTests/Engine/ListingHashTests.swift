import Diagnostics
import Foundation
import ProcedureModel
import Testing

@testable import Checker

/// Two listings that ask for the same have one hash, however they are written.
@Suite struct ListingHashTests {
  private func hash(_ yaml: String) throws -> Fingerprint {
    let file = ProcedureReader().read(SourceFile(path: "a.yaml", bytes: Array(yaml.utf8)))
    return ListingHash.of(try #require(file.procedures.first), in: file.tree)
  }

  private let listing = """
    code: "1.000001"
    name: Hỗ trợ hoả táng
    executing_agency: Ủy ban nhân dân xã An Bình
    dossiers: [{documents: [{name: Tờ khai hỏa táng, originals: 1}]}]
    methods: [{submission: direct, time_limit: 05 ngày làm việc}]

    """

  @Test func layoutCaseToneAndAgencyDoNotCount() throws {
    let other = """
      # bản của xã bên cạnh
      code: "1.000001"
      executing_agency: Ủy ban nhân dân xã Tân Hòa
      methods:
        - time_limit: "05  ngày làm việc"
          submission: direct
      dossiers:
        - documents:
            - originals: 1
              name: TỜ KHAI HOẢ TÁNG

      """
    #expect(try hash(listing) == hash(other.decomposedStringWithCanonicalMapping))
  }

  @Test func anotherDocumentCounts() throws {
    #expect(try hash(listing) != hash(listing.replacing("Tờ khai hỏa táng", with: "Sổ hộ khẩu")))
  }
}
