// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nobody who builds callscript builds its benchmarks. `Rooms` links to the sources: the
// same code, built for release, with access to what is `package` there.
//
//     swift run -c release benchmarks          all but the load
//     swift run -c release benchmarks load     the server under wrk

let rooms: [(String, [Target.Dependency])] = [
    ("ScriptDiagnostics", []),
    ("CallProgram", []),
    ("TwiML", []),
    ("CallUnderstanding", []),
    ("ScriptYAML", ["CYAML", "ScriptDiagnostics"]),
    ("ScriptModel", ["ScriptDiagnostics", "ScriptYAML", "CallUnderstanding"]),
    ("ScriptRules", ["ScriptDiagnostics", "ScriptYAML", "ScriptModel", "CallUnderstanding", "TwiML"]),
    (
        "ScriptCompiler",
        ["ScriptDiagnostics", "ScriptYAML", "ScriptModel", "ScriptRules", "CallProgram", "CallUnderstanding"]
    ),
    ("CallProofs", ["CallProgram"]),
    ("CallInterpreter", ["CallProgram", "CallUnderstanding", "TwiML"]),
    (
        "TwilioAPI",
        [
            "CallProgram",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
        ]
    ),
    (
        "CallServer",
        [
            "CallProgram", "CallInterpreter", "TwiML", "TwilioAPI",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        ]
    ),
]

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "callscript-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", path: "Rooms/CYAML", pkgConfig: "yaml-0.1")
    ]
        + rooms.map { .target(name: $0.0, dependencies: $0.1, path: "Rooms/\($0.0)", swiftSettings: strict) }
        + [
            .executableTarget(
                name: "benchmarks",
                dependencies: rooms.map { .target(name: $0.0) }
                    + [
                        .product(name: "Hummingbird", package: "hummingbird"),
                        .product(name: "Logging", package: "swift-log"),
                        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                    ])
        ],
    swiftLanguageModes: [.v6]
)
