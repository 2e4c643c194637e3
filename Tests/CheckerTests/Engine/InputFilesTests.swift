import Diagnostics
import Foundation
import ProcedureModel
import TestSupport
import Testing

@testable import Checker

@Suite struct InputFilesTests {
  private func names(_ inputs: InputFiles, below folder: TestFolder) -> [String] {
    inputs.files.map { $0.replacing(folder.url.path + "/", with: "") }
  }

  @Test func foldersAreReadWithAllBelowInTheOrderOfTheirNames() throws {
    let folder = try TestFolder()
    for path in ["b/2.yml", "b/1.yaml", "a.yaml", "b/c/agency.yaml", "b/.git/x.yaml", "b/readme.md", "tthc-lint.yaml"] {
      try folder.write(path, "id: x\nname: X\n")
    }
    let inputs = InputFiles([folder.url.path])
    #expect(names(inputs, below: folder) == ["a.yaml", "b/1.yaml", "b/2.yml"])
    #expect(inputs.agencyFiles.count == 1)
    #expect(inputs.agencies.agency(id: "x")?.name == "X")
    #expect(inputs.unreadable == [])
  }

  @Test func exclusionsLeaveFilesAndFoldersOut() throws {
    let folder = try TestFolder()
    for path in ["a/1.yaml", "a/old/2.yaml", "b/3.yaml"] { try folder.write(path, "") }
    #expect(names(InputFiles([folder.url.path], exclude: [Glob("a/old/**")]), below: folder) == ["a/1.yaml", "b/3.yaml"])
    #expect(names(InputFiles([folder.url.path], exclude: [Glob("*/3.yaml")]), below: folder) == ["a/1.yaml", "a/old/2.yaml"])
  }

  @Test func aLoopOfFoldersIsReadOnce() throws {
    let folder = try TestFolder()
    try folder.write("a/1.yaml", "")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("a/loop"), withDestinationURL: folder.url.appendingPathComponent("a"))
    #expect(InputFiles([folder.url.path]).files.count == 1)
  }

  @Test func whatIsMissingOrEmptyIsSaid() throws {
    let folder = try TestFolder()
    try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
    let inputs = InputFiles([folder.url.path + "/none.yaml", folder.url.path + "/empty", "/dev/null"])
    #expect(inputs.unreadable.count == 3)
    #expect(inputs.unreadable.contains { $0.reason.text(in: .en).contains("no such file") })
    #expect(inputs.unreadable.contains { $0.reason.text(in: .en).contains("no .yaml") })
    #expect(inputs.unreadable.contains { $0.reason.text(in: .en).contains("Not a regular file") })
  }

  @Test(arguments: [
    ("dat-dai/**", "procedures/dat-dai/a.yaml", true), ("dat-dai", "procedures/dat-dai/a.yaml", true),
    ("*.yaml", "a/b.yaml", true), ("a/*.yaml", "a/b/c.yaml", false), ("a/**/c.yaml", "a/b/c.yaml", true),
    ("a/**/c.yaml", "a/c.yaml", true), ("dat", "dat-dai/a.yaml", false), ("?.yaml", "a.yaml", true),
  ])
  func globs(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern).matches(path: path) == fits)
  }

  @Test func aGlobOfComponentsTakesBracketsLiterally() {
    #expect(Glob("dossiers[*].documents[*].name").matches(whole: "dossiers[0].documents[12].name"))
    #expect(!Glob("dossiers[*].documents[*].name").matches(whole: "dossiers[0].documents[12].note"))
  }
}
