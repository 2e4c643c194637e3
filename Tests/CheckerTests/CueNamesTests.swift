import Testing

@testable import Checker

@Suite struct CueNamesTests {
  @Test func everyCueHasItsListInSnakeCase() {
    let names = Cue.allCases.map { cue in
      String(describing: cue).reduce(into: "") { name, letter in
        name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
      }
    }
    #expect(Cue.listNames == names)
  }
}
