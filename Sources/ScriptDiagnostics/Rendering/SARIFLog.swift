/// The parts of a SARIF log that findings need, their keys as the standard has them.
struct SARIFLog: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    init(rules: [Rule], results: [Result]) {
        runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
    }

    struct Run: Encodable {
        let columnKind = "utf16CodeUnits"
        var tool: Tool
        var results: [Result]
    }

    struct Tool: Encodable { var driver: Driver }

    struct Driver: Encodable {
        let name = "callscript"
        var rules: [Rule]
    }

    struct Text: Encodable { var text: String }

    struct Rule: Encodable {
        var id: String
        var shortDescription: Text?
        var help: Text

        init(_ diagnostic: Diagnostic, about: String?) {
            id = diagnostic.id.rawValue
            shortDescription = about.map { Text(text: $0) }
            help = Text(text: "callscript explain \(id)")
        }
    }

    struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Text
        var locations: [Location]
        var relatedLocations: [Location]?
        var partialFingerprints: [String: String]
        var fixes: [Fix]?

        init(_ diagnostic: Diagnostic, rule: Int, fingerprint: String, in files: SourceFiles) {
            ruleId = diagnostic.id.rawValue
            ruleIndex = rule
            level = diagnostic.severity == .info ? "note" : diagnostic.severity.rawValue
            message = Text(text: diagnostic.told)
            locations = [Location(diagnostic.span, in: files)]
            if !diagnostic.related.isEmpty {
                relatedLocations = diagnostic.related.enumerated().map { number, related in
                    Location(related.span, id: number, message: related.message, in: files)
                }
            }
            partialFingerprints = ["callscript/v1": fingerprint]
            // Whoever reads a log applies its fixes as they stand, so those that must be filled in have no place in it.
            let whole = diagnostic.fixes.filter { $0.safety != .placeholder && !$0.edits.isEmpty }
            if !whole.isEmpty { fixes = whole.map { Fix($0, in: files) } }
        }
    }

    struct Location: Encodable {
        var id: Int?
        var physicalLocation: PhysicalLocation
        var message: Text?

        init(_ span: SourceSpan, id: Int? = nil, message: String? = nil, in files: SourceFiles) {
            self.id = id
            physicalLocation = PhysicalLocation(
                artifactLocation: Artifact(files[span.file]), region: Region(span, in: files))
            self.message = message.map { Text(text: $0) }
        }
    }

    struct PhysicalLocation: Encodable {
        var artifactLocation: Artifact
        var region: Region
    }

    struct Artifact: Encodable {
        var uri: String

        init(_ file: SourceFile) {
            let path = file.path.hasPrefix("./") ? String(file.path.dropFirst(2)) : file.path
            let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
            uri = path.hasPrefix("/") ? "file://" : ""
            for byte in path.utf8 {
                let hex = String(byte, radix: 16, uppercase: true)
                uri += plain.contains(byte) ? String(Unicode.Scalar(byte)) : byte < 16 ? "%0\(hex)" : "%\(hex)"
            }
        }
    }

    struct Region: Encodable {
        var startLine: Int
        var startColumn: Int
        var endLine: Int
        var endColumn: Int

        init(_ span: SourceSpan, in files: SourceFiles) {
            let file = files[span.file]
            let start = file.utf16Position(at: span.range.lowerBound)
            let end = file.utf16Position(at: span.range.upperBound)
            (startLine, startColumn) = (start.line, start.column)
            (endLine, endColumn) = (end.line, end.column)
        }
    }

    struct Fix: Encodable {
        var description: Text
        var artifactChanges: [Change]

        init(_ fix: FixIt, in files: SourceFiles) {
            description = Text(text: fix.title)
            artifactChanges = Dictionary(grouping: fix.edits, by: \.span.file)
                .sorted { $0.key.index < $1.key.index }
                .map { file, edits in
                    Change(
                        artifactLocation: Artifact(files[file]),
                        replacements: edits.map { edit in
                            Replacement(
                                deletedRegion: Region(edit.span, in: files),
                                insertedContent: Text(text: edit.replacement))
                        })
                }
        }
    }

    struct Change: Encodable {
        var artifactLocation: Artifact
        var replacements: [Replacement]
    }

    struct Replacement: Encodable {
        var deletedRegion: Region
        var insertedContent: Text
    }
}
