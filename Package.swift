// swift-tools-version: 6.2

import PackageDescription

// Targets stand in the order of the flow; each lists the only rooms it may import.

var strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
// A newer compiler's new warning must not stop a user's build; it does stop ours.
if Context.environment["CI"] != nil {
    strict.append(.treatAllWarnings(as: .error))
}

let package = Package(
    name: "callscript",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "callscript", targets: ["callscript"])
    ],
    dependencies: [
        // The terminal.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Settings, logging, lifecycle.
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // The webhook server and the carrier's REST API.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // Webhook signatures.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // Leaves: nouns that others read and make.
        .target(name: "ScriptDiagnostics", swiftSettings: strict),
        .target(name: "CallProgram", swiftSettings: strict),
        .target(name: "TwiML", swiftSettings: strict),
        .target(name: "CallUnderstanding", swiftSettings: strict),

        // What an author wrote.
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(
            name: "ScriptYAML", dependencies: ["CYAML", "ScriptDiagnostics"],
            swiftSettings: strict),
        .target(
            name: "ScriptModel",
            dependencies: ["ScriptDiagnostics", "ScriptYAML", "CallUnderstanding"],
            swiftSettings: strict),
        .target(
            name: "ScriptRules",
            dependencies: ["ScriptDiagnostics", "ScriptYAML", "ScriptModel", "CallUnderstanding", "TwiML"],
            swiftSettings: strict),
        .target(
            name: "ScriptCompiler",
            dependencies: [
                "ScriptDiagnostics", "ScriptYAML", "ScriptModel", "ScriptRules", "CallProgram",
                "CallUnderstanding",
            ],
            swiftSettings: strict),

        // What every call of a program does, known before the first.
        .target(name: "CallProofs", dependencies: ["CallProgram"], swiftSettings: strict),

        // What runs while a phone is ringing.
        .target(
            name: "CallInterpreter", dependencies: ["CallProgram", "CallUnderstanding", "TwiML"],
            swiftSettings: strict),
        .target(
            name: "CallSimulator",
            dependencies: [
                "ScriptDiagnostics", "ScriptYAML", "ScriptModel", "CallProgram", "CallInterpreter", "TwiML",
            ],
            swiftSettings: strict),
        .target(
            name: "TwilioAPI",
            dependencies: [
                "CallProgram",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(
            name: "CallServer",
            dependencies: [
                "CallProgram", "CallInterpreter", "TwiML", "TwilioAPI",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        // The terminal.
        .target(
            name: "CallscriptCommands",
            dependencies: [
                "ScriptDiagnostics", "ScriptYAML", "ScriptModel", "ScriptRules", "ScriptCompiler", "CallProgram",
                "CallUnderstanding", "TwiML", "CallProofs", "CallInterpreter", "CallSimulator", "CallServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "callscript", dependencies: ["CallscriptCommands"], swiftSettings: strict),

        // Tests: one target a room, and the goldens that walk Fixtures/ and scripts/.
        .target(
            name: "TestSupport", dependencies: ["ScriptDiagnostics"], path: "Tests/TestSupport",
            swiftSettings: strict),
        // Programs drawn by hand and by dice.
        .target(
            name: "ProgramTestSupport", dependencies: ["CallProgram", "TestSupport"],
            path: "Tests/ProgramTestSupport", swiftSettings: strict),
        // The carrier's double stands apart, so that only the tests that need it wait for the network's packages.
        .target(
            name: "CarrierTestSupport",
            dependencies: [
                "TwilioAPI", "TestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            path: "Tests/CarrierTestSupport", swiftSettings: strict),
        .testTarget(
            name: "ScriptDiagnosticsTests", dependencies: ["ScriptDiagnostics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ScriptYAMLTests",
            dependencies: ["ScriptDiagnostics", "ScriptYAML", "ScriptModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ScriptModelTests",
            dependencies: ["ScriptDiagnostics", "ScriptYAML", "ScriptModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ScriptRulesTests",
            dependencies: ["ScriptDiagnostics", "ScriptYAML", "ScriptModel", "ScriptRules", "TestSupport"],
            swiftSettings: strict),
        // Mistakes planted in good scripts, and whether they are told.
        .testTarget(
            name: "MutationTests",
            dependencies: [
                "ScriptDiagnostics", "ScriptYAML", "ScriptModel", "ScriptRules", "CallscriptCommands", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ScriptCompilerTests",
            dependencies: [
                "ScriptDiagnostics", "ScriptModel", "ScriptRules", "ScriptCompiler", "CallProgram", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CallUnderstandingTests", dependencies: ["CallUnderstanding", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "TwiMLTests", dependencies: ["TwiML", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CallProofsTests",
            dependencies: [
                "CallProgram", "CallInterpreter", "CallProofs", "TwiML", "TestSupport", "ProgramTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CallInterpreterTests",
            dependencies: [
                "CallProgram", "CallUnderstanding", "TwiML", "CallInterpreter", "TestSupport", "ProgramTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CallSimulatorTests",
            dependencies: [
                "ScriptDiagnostics", "CallProgram", "CallInterpreter", "CallSimulator", "TwiML", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TwilioAPITests",
            dependencies: [
                "CallProgram", "TwilioAPI", "TestSupport", "CarrierTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CallServerTests",
            dependencies: [
                "CallProgram", "CallInterpreter", "TwiML", "TwilioAPI", "CallServer", "TestSupport",
                "CarrierTestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CallscriptCommandsTests",
            dependencies: ["ScriptDiagnostics", "ScriptRules", "ScriptCompiler", "CallscriptCommands", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "GoldenTests",
            dependencies: [
                "ScriptDiagnostics", "ScriptModel", "ScriptRules", "ScriptCompiler", "CallProgram", "CallProofs",
                "CallInterpreter", "CallSimulator", "TwiML", "TwilioAPI", "CallServer", "CallscriptCommands",
                "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
