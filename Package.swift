// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: the Swift 6 language mode, no silent existentials, no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A module of the house; its dependencies are the only arrows it has.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of a module.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "plenum",
  products: [.executable(name: "plenum", targets: ["plenum"])],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CZlib"),
    module("JSONText"),
    module("ZipArchive", ["CZlib"]),
    module("BreakoutAllocation"),
    module("SessionEngine", ["BreakoutAllocation"]),
    module("SessionStore", ["SessionEngine", "JSONText"]),
    module("FaultInjection", ["SessionStore", "SessionEngine"]),
    module("CommandLanguage", ["SessionEngine"]),
    module(
      "Interchange", ["SessionEngine", "JSONText", "ZipArchive"],
      resources: [.embedInCode("Templates/Data")]),
    module("ConsoleUI", ["CommandLanguage", "SessionEngine", "JSONText"]),
    module("Terminal", ["ConsoleUI", "CNcurses"]),
    module("Rehearsal", ["SessionEngine"]),
    .executableTarget(
      name: "plenum",
      dependencies: [
        "Terminal", "ConsoleUI", "CommandLanguage", "SessionEngine", "SessionStore",
        "Interchange", "Rehearsal", "JSONText",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "plenum-bench",
      dependencies: [
        "ConsoleUI", "CommandLanguage", "SessionEngine", "SessionStore", "BreakoutAllocation",
        "Rehearsal", "JSONText",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "plenum-fuzz",
      dependencies: [
        "Interchange", "FaultInjection", "SessionStore", "CommandLanguage", "SessionEngine",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "plenum-faults",
      dependencies: ["FaultInjection", "SessionStore", "SessionEngine", "JSONText"],
      swiftSettings: strict),
    tests(of: "JSONText"),
    tests(of: "BreakoutAllocation"),
    tests(of: "SessionEngine", ["JSONText"]),
    tests(of: "SessionStore", ["SessionEngine", "JSONText", "FaultInjection", "plenum-faults"]),
    tests(of: "CommandLanguage", ["SessionEngine"]),
    tests(of: "Interchange", ["SessionEngine", "JSONText", "ZipArchive", "CZlib"]),
    tests(of: "ConsoleUI", ["SessionEngine", "CommandLanguage"], exclude: ["Golden"]),
    tests(of: "Terminal", ["ConsoleUI"]),
    tests(of: "Rehearsal", ["SessionEngine"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["plenum", "JSONText"], swiftSettings: strict),
  ]
)
