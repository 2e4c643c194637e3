import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// Nothing that happens to the files of a cache changes what a run says.
@Suite struct DamagedCacheTests {
  private func expectHealed(_ what: String, _ damage: (CachedFolder) throws -> Void) throws {
    let cached = try CachedFolder()
    let plain = try cached.check(cache: "nho").outcome
    try damage(cached)
    #expect(try cached.check(cache: "nho", threads: 2).outcome == plain, "\(what)")
    let healed = try cached.check(cache: "nho")
    #expect(healed.outcome == plain && healed.recalled == 25, "\(what)")
  }

  @Test func deletedFilesAndFolders() throws {
    try expectHealed("all") { try FileManager.default.removeItem(at: $0.folder.url.appendingPathComponent("nho")) }
    try expectHealed("each second") {
      for (number, url) in try $0.cacheFiles().enumerated() where number % 2 == 0 { try FileManager.default.removeItem(at: url) }
    }
  }

  @Test func filesOfEveryLength() throws {
    for part in [0, 1, 7, 8, 31, 32, 33, 71, 72, 200] {
      try expectHealed("\(part) bytes") {
        for url in try $0.cacheFiles() { try Data(contentsOf: url).prefix(part).write(to: url) }
      }
    }
    try expectHealed("cut in half") {
      for url in try $0.cacheFiles() {
        let data = try Data(contentsOf: url)
        try data.prefix(data.count / 2).write(to: url)
      }
    }
    try expectHealed("more than there was") {
      for url in try $0.cacheFiles() { try (Data(contentsOf: url) + Data("thừa".utf8)).write(to: url) }
    }
  }

  /// Each entry is read from a file with one bit flipped at a time: it is what was written, or it is not there.
  @Test func everyBitOfAFile() throws {
    let entries = (0..<3).map { number -> (key: ContentDigest, day: Int, content: ArraySlice<UInt8>) in
      (ContentDigest(high: UInt64(number) << 60, low: 7), 20_000, Array("kết quả số \(number)".utf8)[...])
    }
    let file = CacheSlice.file(entries)
    for bit in 0..<file.count * 8 {
      var damaged = file
      damaged[bit / 8] ^= 1 << (bit % 8)
      let slice = CacheSlice(damaged)
      for entry in entries {
        if let found = slice.entries[entry.key], let content = slice.content(found) { #expect(content == entry.content) }
      }
    }
    let whole = CacheSlice(file)
    for entry in entries { #expect(whole.entries[entry.key].flatMap { whole.content($0) } == entry.content) }
  }

  /// Entries that pass the digests and still are no results: made by chance or by an enemy.
  @Test func bytesThatAreNoResult() throws {
    let cached = try CachedFolder()
    let source = Engine.source(CachedFolder.listing(1, of: "xa-a"))
    let checker = try Engine.checker()
    let sentences = CachedSentences(checker.policy)
    var worker = CheckWorker(checker, agencies: InputFiles([cached.folder.url.path]).agencies)
    var writer = CacheWriter()
    let outcome = worker.check(source, file: 0)
    writer.cached(CachedOutcome(outcome: outcome, waiverUse: worker.use, agencyNames: []), sentences)
    let bytes = writer.bytes
    for end in 0..<bytes.count {
      var reader = CacheReader(bytes[..<end])
      #expect(throws: CacheReader.Damaged.self) { try reader.cached(source, file: 0, sentences) }
    }
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[place] = value
        var reader = CacheReader(changed[...])
        _ = try? reader.cached(source, file: 0, sentences)
      }
    }
    var reader = CacheReader(bytes[...])
    let again = try reader.cached(source, file: 0, sentences)
    #expect(again.outcome.report.findings == outcome.report.findings && !outcome.report.findings.isEmpty)
    #expect(again.outcome.report.procedures == outcome.report.procedures)
  }

  @Test func everyFindingOfTheRepositoryIsKeptWhole() throws {
    let listings = try CommittedListings.asCommitted.get()
    let sentences = CachedSentences(try NationalPolicy.load())
    for finding in listings.expected {
      var writer = CacheWriter()
      writer.finding(finding, sentences)
      var reader = CacheReader(writer.bytes[...])
      #expect(try reader.finding(path: finding.path, sentences) == finding)
      #expect(reader.isAtEnd)
    }
  }

  @Test func oldEntriesGoAndOtherFilesStay() throws {
    let cached = try CachedFolder()
    _ = try cached.check(cache: "nho")
    let old = try cached.cacheFiles()
    #expect(!old.isEmpty)
    try cached.folder.write("nho/cua-toi.txt", "đừng xóa")
    let long = FileManager.default
    for url in old {
      try long.setAttributes([.modificationDate: Date(timeIntervalSince1970: Double(cached.now))], ofItemAtPath: url.path)
    }
    cached.tool = "2"
    cached.now += 31 * 86_400
    _ = try cached.check(cache: "nho")
    let left = try cached.cacheFiles()
    #expect(Set(left).isDisjoint(with: old))
    #expect(try cached.folder.text("nho/cua-toi.txt") == "đừng xóa")
  }

  @Test func entriesThatNobodyUsedGo() throws {
    let cached = try CachedFolder()
    _ = try cached.check(cache: "nho")
    cached.now += 20 * 86_400
    // Only these are used, which is noted.
    #expect(try cached.check(cache: "nho", paths: ["xa-a"]).recalled == 8)
    cached.now += 20 * 86_400
    for number in 1...8 { try cached.folder.write("vao/xa-a/moi-\(number).yaml", CachedFolder.listing(number, of: "moi")) }
    _ = try cached.check(cache: "nho", paths: ["xa-a"])
    #expect(try cached.check(cache: "nho", paths: ["xa-a"]).recalled == 16)
    let entries = try cached.cacheFiles().map { CacheSlice(Array(try Data(contentsOf: $0))) }.flatMap { $0.entries.values }
    let today = cached.now / 86_400
    #expect(entries.count(where: { $0.day == today }) >= 8)
    // In the files that were written anew nothing older than thirty days is left.
    #expect(entries.count < 25 + 8)
  }
}
