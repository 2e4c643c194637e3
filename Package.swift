// swift-tools-version: 6.2
import PackageDescription

// Arrows go down only: the command knows everything, `Diagnostics` and `VietnameseText` know nothing of the others.
// docs/architecture.md tells each target's reason in a sentence.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "tthc-lint",
  products: [
    .executable(name: "tthc-lint", targets: ["tthc-lint"]),
    .library(name: "ProcedureModel", targets: ["ProcedureModel"]),
    .library(name: "Checker", targets: ["Checker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // C libraries of the system
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    // libzip and libxlsxwriter, loaded when the first document is read or written
    .target(name: "COfficeLibraries"),

    // Libraries
    .target(name: "Diagnostics", dependencies: ["CSodium"], swiftSettings: settings),
    .target(name: "VietnameseText", swiftSettings: settings),
    .target(name: "ProcedureModel", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: settings),
    .target(name: "Checker", dependencies: ["Diagnostics", "ProcedureModel", "VietnameseText"], swiftSettings: settings),
    .target(name: "OfficeDocuments", dependencies: ["CExpat", "COfficeLibraries"], swiftSettings: settings),
    .target(
      name: "Reporters", dependencies: ["Checker", "Diagnostics", "OfficeDocuments", "VietnameseText"], swiftSettings: settings),
    .target(
      name: "Importers", dependencies: ["Diagnostics", "OfficeDocuments", "ProcedureModel", "VietnameseText"],
      swiftSettings: settings),
    .target(
      name: "Consolidation",
      dependencies: [
        "Checker", "CSodium", "Diagnostics", "OfficeDocuments", "ProcedureModel", "Reporters", "VietnameseText", grdb,
      ],
      swiftSettings: settings),

    // The command: the only target that prints, reads the clock or exits
    .executableTarget(
      name: "tthc-lint",
      dependencies: [
        "Checker", "Consolidation", "Diagnostics", "Importers", "OfficeDocuments", "ProcedureModel", "Reporters",
        "VietnameseText", argumentParser,
      ],
      swiftSettings: settings),

    // Tests
    .target(name: "TestSupport", dependencies: ["Checker", "Diagnostics", "ProcedureModel"], swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "VietnameseTextTests", dependencies: ["TestSupport", "VietnameseText"], swiftSettings: settings),
    .testTarget(name: "ProcedureModelTests", dependencies: ["ProcedureModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CheckerTests", dependencies: ["Checker", "ProcedureModel", "TestSupport", "VietnameseText"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "OfficeDocumentsTests", dependencies: ["OfficeDocuments", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReportersTests", dependencies: ["OfficeDocuments", "Reporters", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "ImportersTests", dependencies: ["Importers", "OfficeDocuments", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ConsolidationTests",
      dependencies: ["Checker", "Consolidation", "Diagnostics", "OfficeDocuments", "TestSupport", "tthc-lint"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport", "tthc-lint"], exclude: ["Goldens"], swiftSettings: settings),
  ]
)
