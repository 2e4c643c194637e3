import Diagnostics
import Foundation
import Testing

@testable import Checker

/// What most agencies list is counted by what the listings say, not by how they are typed.
@Suite struct ListingVotesTests {
  /// The agencies whose listing is told to differ, given each agency's documents.
  private func differing(_ documents: [[String]]) throws -> [String] {
    let sources = documents.enumerated().map { number, documents in
      Engine.source(
        Engine.procedure(documents: documents.map { "name: \($0)" }, extra: "agency: xa-\(number)"), path: "\(number).yaml")
    }
    return try Engine.checker().check(together: sources).filter { $0.rule == "listing-differs" }
      .compactMap { $0.subject?.agency }.sorted()
  }

  @Test func theMajorityDecides() throws {
    #expect(try differing([["Đơn đề nghị"], ["Phiếu đề nghị"], ["Phiếu đề nghị"]]) == ["xa-0"])
  }

  @Test func theUnicodeFormIsNoOtherListing() throws {
    let form = "Đơn đề nghị"
    let documents = [[form], [form.decomposedStringWithCanonicalMapping], ["Phiếu đề nghị"], ["Phiếu đề nghị"]]
    #expect(try differing(documents) == ["xa-2", "xa-3"])
  }

  @Test func caseSpacesAndOrderAreNoOtherListing() throws {
    let documents = [
      ["Đơn đề nghị", "Bản vẽ ngôi nhà"], ["BẢN VẼ ngôi nhà", "Đơn  đề nghị"], ["Phiếu đề nghị"], ["Phiếu đề nghị"],
    ]
    #expect(try differing(documents) == ["xa-2", "xa-3"])
  }
}
