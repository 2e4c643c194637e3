import ArgumentParser

/// `--cache`: what is remembered of files that do not change.
struct CacheOptions: ParsableArguments {
  @Option(
    name: .customLong("cache"),
    help: ArgumentHelp(
      words(
        vi: "Nhớ kết quả của từng tệp trong thư mục này; lần sau chỉ xét tệp đã đổi. Kết quả không đổi; xóa lúc nào cũng được.",
        en:
          "Remember each file's result in this folder; the next run checks changed files only. The output is the same; it may be deleted at any time."
      ),
      valueName: words(vi: "thư mục", en: "folder")))
  var folder: String?

  var choice: CacheChoice { CacheChoice(folder: folder) }
}
