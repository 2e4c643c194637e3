import ProcedureModel

/// A paper that is demanded inside `any_of` is an alternative when another option is a way out: a different paper that is
/// still valid, or one that the policy does not know.
enum AlternativeStances {
  static func settle(
    _ readings: inout [PaperReading], _ units: [UnitReading], _ procedure: Procedure, abolished: Set<String>
  ) {
    for unit in units where unit.option >= 0 && !unit.readings.isEmpty {
      for index in unit.readings where readings[index].stance == .demand {
        let paper = readings[index].paper
        if hasWayOut(besides: paper, than: unit, readings, units, procedure, abolished) { readings[index].stance = .alternative }
      }
    }
  }

  private static func hasWayOut(
    besides paper: String, than unit: UnitReading, _ readings: [PaperReading], _ units: [UnitReading], _ procedure: Procedure,
    _ abolished: Set<String>
  ) -> Bool {
    let options = procedure.dossiers[Int(unit.dossier)].documents[Int(unit.document)].anyOf
    return options.indices.contains { option in
      guard option != Int(unit.option) else { return false }
      let named = units.filter { $0.dossier == unit.dossier && $0.document == unit.document && $0.option == Int32(option) }
        .flatMap { readings[$0.readings].map(\.paper) }
      return named.isEmpty || named.contains { $0 != paper && !abolished.contains($0) }
    }
  }
}
