import ArgumentParser

/// The options of a check's baseline.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      words(vi: "Tệp mốc đối chiếu: lỗi có trong đó coi là đã biết.", en: "The baseline file: findings in it count as known."),
      valueName: words(vi: "tệp", en: "file")))
  var path: String?

  @Flag(
    name: .customLong("strict-baseline"),
    help: ArgumentHelp(
      words(vi: "Báo lỗi khi mốc còn ghi lỗi đã sửa.", en: "Report what the baseline keeps although it is gone.")))
  var isStrict = false

  var choice: BaselineChoice { BaselineChoice(path: path, isStrict: isStrict) }
}
