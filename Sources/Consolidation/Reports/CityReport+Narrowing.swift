extension CityReport {
  /// The same report about one agency only.
  package func narrowed(to id: String) -> CityReport {
    var report = self
    report.agencies = agencies.filter { $0.id == id }
    let name = report.agencies.first?.name ?? id
    report.differing = differing.filter { $0.variants.contains { $0.contains(name) } }
    report.trend = []
    return report
  }
}
