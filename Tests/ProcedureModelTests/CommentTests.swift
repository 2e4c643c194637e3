import Diagnostics
import Testing

@testable import ProcedureModel

@Suite struct CommentTests {
  private func comments(_ yaml: String) -> [String] {
    let tree = YAMLTree(yaml)
    return tree.comments(containing: "tthc-lint:").map { tree.source.text($0) }
  }

  @Test func commentsAreFoundWhereverTheyStand() {
    let found = comments(
      """
      # tthc-lint: ignore một
      a: b  # tthc-lint: ignore hai
      c:
        # tthc-lint: ignore ba
        - d # khác
      e: | # tthc-lint: ignore bốn
        f
      # tthc-lint: ignore năm
      """)
    #expect(
      found == [
        "# tthc-lint: ignore một", "# tthc-lint: ignore hai", "# tthc-lint: ignore ba", "# tthc-lint: ignore bốn",
        "# tthc-lint: ignore năm",
      ])
  }

  @Test(arguments: [
    "a: 'b # tthc-lint: c'", "a: \"b\n  # tthc-lint: c\"", "a: |\n  # tthc-lint: b\n", "a: >\n  x\n\n  # tthc-lint: b\n",
    "a: b#tthc-lint: c", "tthc-lint: a",
  ])
  func contentIsNoComment(_ yaml: String) {
    #expect(comments(yaml) == [])
  }

  @Test func oneCommentWithTwoMarkersIsOneComment() {
    #expect(comments("a: b # tthc-lint: c tthc-lint: d").count == 1)
  }

  @Test func linesMayEndInCarriageReturn() {
    #expect(comments("a: b # tthc-lint: c\r\nd: e\r\n") == ["# tthc-lint: c"])
  }
}
