package import ScriptDiagnostics
import ScriptYAML

extension DiagnosticID {
    package static let includeOutside: Self = "include-outside"
    package static let includeMissing: Self = "include-missing"
    package static let circularInclude: Self = "circular-include"
}

/// A script's files on their way into one ``Script``.
struct Inclusion {
    private(set) var script: Script
    private(set) var diagnostics: [Diagnostic] = []
    private let main: SourceFile
    /// The folder of the main file, with its slash.
    private let folder: Substring
    /// Files named inside the folder that have been read, or are being read.
    private var reached: Set<String> = []
    private var definitions = Definitions()
    private var repeatedStates: [Node.Scalar] = []

    /// `files` are those of the scripts that run this one.
    init(main: SourceFile, files: SourceFiles = SourceFiles()) {
        self.main = main
        folder = Script.folder(of: main.path)
        let start = SourceSpan(file: FileID(index: Int32(files.files.count)), start: 0, end: 0)
        script = Script(files: files, span: start)
    }

    mutating func readAll(load: (String) -> [UInt8]?) {
        let id = script.files.add(main)
        if var parsed = parse(main, id, "callscript: 1") {
            var reading = Reading(file: main)
            let mapping = reading.gatheringStates(parsed.mapping)
            script.span = mapping.entries.first?.key.span ?? mapping.span
            let isPart =
                !mapping.entries.isEmpty && mapping.entries.allSatisfy { Script.includedReader.has($0.key.text) }
            script.unread.keys = (isPart ? Script.includedReader : Script.reader).read(
                mapping, into: &script, at: Place(main.path, at: script.span), &reading)
            if isPart {
                // The script that includes it has what is missing here.
                script.unread.hasLostFile = true
                reading.report(.partAlone(at: script.span))
            }
            if script.unread.keys.contains("include") { script.unread.hasLostFile = true }
            script.checkWhole(mapping, &reading)
            diagnostics += reading.findings(notExplainedBy: parsed.lost, ofFile: script.span)
            parsed.lost.note(reading.bag.diagnostics, in: mapping, of: main)
            script.mark(parsed.lost)
            note(parsed.lost, reading)
            if !script.includes.isEmpty { definitions.note(script) }
        }
        let own = String(main.path.dropFirst(folder.count))
        reached.insert(own)
        include(script.includes, in: main, way: [own], load)
        script.keepItemsOfSensitiveLists()
        if let repeated = RepeatedStates(repeatedStates, in: script) {
            diagnostics = diagnostics.map(repeated.told)
            script.unread.lost.expect(repeated.missing)
        }
        if script.states.isEmpty, !script.unread.hasLostFile, script.unread.lost.isEmpty,
            !script.unread.keys.contains(where: { $0 == "states" || Script.reader.isMeant($0, as: "states") })
        {
            diagnostics.append(.noStates(at: script.span))
        }
    }

    /// The top of a file, with the parser's findings.
    private mutating func parse(
        _ file: SourceFile, _ id: FileID, _ firstLine: String
    ) -> (mapping: Node.Mapping, lost: LostText)? {
        let parsed = YAMLParser.parse(file, id: id, keys: ScriptReader.keys)
        diagnostics += parsed.diagnostics
        if case .mapping(let mapping)? = parsed.root {
            if !parsed.repeated.isEmpty { repeatedStates += RepeatedStates.all(in: mapping) }
            return (mapping, LostText(mapping, in: parsed, of: file))
        }
        script.unread.hasLostFile = true
        if parsed.diagnostics.isEmpty {
            let start = SourceSpan(file: id, start: 0, end: 0)
            let isEmpty = file.bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
            diagnostics.append(
                Diagnostic(
                    .wrongType, .error,
                    isEmpty ? "the file is empty" : "the file has no keys, such as \(firstLine)",
                    at: parsed.root.map { $0.firstLine(in: file) } ?? start,
                    label: id == script.span.file
                        ? "write \(firstLine) on the first line; callscript new makes a whole script"
                        : "write \(firstLine) and what belongs below it"))
        }
        return nil
    }

    private mutating func note(_ lost: LostText, _ reading: Reading) {
        script.unread.lost.add(lost)
        if reading.lacksTarget { script.unread.lacksTarget = true }
        if lost.mayHoldSettings, lost.names("include") { script.unread.hasLostFile = true }
    }

    private mutating func include(
        _ paths: [Located<String>], in file: SourceFile, way: [String], _ load: (String) -> [UInt8]?
    ) {
        for path in paths {
            guard let name = Self.normalized(path.value) else {
                diagnostics.append(.includeOutside(path))
                script.unread.hasLostFile = true
                continue
            }
            if let start = way.firstIndex(of: name) {
                diagnostics.append(.circularInclude(path, way: way[start...] + [name]))
                continue
            }
            guard reached.insert(name).inserted else { continue }
            guard let bytes = load(folder + name) else {
                diagnostics.append(.includeMissing(path))
                script.unread.hasLostFile = true
                continue
            }
            readIncluded(SourceFile(path: folder + name, bytes: bytes), way: way + [name], load)
        }
    }

    private mutating func readIncluded(_ file: SourceFile, way: [String], _ load: (String) -> [UInt8]?) {
        let id = script.files.add(file)
        guard var parsed = parse(file, id, "states:") else { return }
        let mapping = parsed.mapping
        var reading = Reading(file: file)
        var part = Script(files: SourceFiles(), span: mapping.entries.first?.key.span ?? mapping.span)
        let faulty = Script.includedReader.read(mapping, into: &part, at: Place(file.path, at: part.span), &reading)
        diagnostics += reading.findings(notExplainedBy: parsed.lost, ofFile: part.span)
        parsed.lost.note(reading.bag.diagnostics, in: mapping, of: file)
        part.mark(parsed.lost)
        note(parsed.lost, reading)
        script.unread.keys.formUnion(faulty)
        definitions.join(part, to: &script, &diagnostics)
        include(part.includes, in: file, way: way, load)
    }

    /// A path inside the folder without `.` and `..`; nil when it leads out.
    static func normalized(_ path: String) -> String? {
        guard !path.hasPrefix("/"), !path.contains("\\"), !path.contains(":") else { return nil }
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(part)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}

/// What every file so far has defined, so that a name defined twice shows both places.
private struct Definitions {
    private var intents: [String: SourceSpan] = [:]
    private var slots: [String: SourceSpan] = [:]
    private var prompts: [String: SourceSpan] = [:]
    private var hours: [String: SourceSpan] = [:]
    private var states: [String: SourceSpan] = [:]

    /// The main file's, each name once.
    mutating func note(_ script: Script) {
        for intent in script.intents { intents[intent.name.value] = intent.name.span }
        for slot in script.slots { slots[slot.name.value] = slot.name.span }
        for prompt in script.prompts { prompts[prompt.name.value] = prompt.name.span }
        for hours in script.hours { self.hours[hours.name.value] = hours.name.span }
        for state in script.states { states[state.name.value] = state.name.span }
    }

    mutating func join(_ part: Script, to script: inout Script, _ diagnostics: inout [Diagnostic]) {
        script.intents += Self.new(part.intents, \.name, "intent", &intents, &diagnostics)
        script.slots += Self.new(part.slots, \.name, "slot", &slots, &diagnostics)
        script.prompts += Self.new(part.prompts, \.name, "prompt", &prompts, &diagnostics)
        script.hours += Self.new(part.hours, \.name, "opening hours", &hours, &diagnostics)
        script.states += Self.new(part.states, \.name, "state", &states, &diagnostics)
    }

    private static func new<Element>(
        _ elements: [Element], _ name: KeyPath<Element, Located<String>>, _ what: String,
        _ known: inout [String: SourceSpan], _ diagnostics: inout [Diagnostic]
    ) -> [Element] {
        elements.filter { element in
            let name = element[keyPath: name]
            guard let first = known[name.value] else {
                known[name.value] = name.span
                return true
            }
            diagnostics.append(
                Diagnostic(
                    .duplicateDefinition, .error, "the \(what) \"\(name.value)\" is defined twice", at: name.span,
                    label: "rename one of them, or remove it", related: [.init("first defined here", at: first)]))
            return false
        }
    }
}

extension Node {
    fileprivate func firstLine(in file: SourceFile) -> SourceSpan {
        let range = span.range
        let end = file.bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
        return SourceSpan(file: span.file, start: range.lowerBound, end: end)
    }
}

extension Diagnostic {
    fileprivate static func includeOutside(_ path: Located<String>) -> Diagnostic {
        Diagnostic(
            .includeOutside, .error, "\"\(path.value.shortened)\" is outside the folder of the script", at: path.span,
            label: "name a file in the script's folder, or below it")
    }

    fileprivate static func includeMissing(_ path: Located<String>) -> Diagnostic {
        Diagnostic(
            .includeMissing, .error, "the included file \"\(path.value.shortened)\" cannot be read", at: path.span,
            label: "its place is counted from the script's folder")
    }

    fileprivate static func circularInclude(_ path: Located<String>, way: [String]) -> Diagnostic {
        Diagnostic(
            .circularInclude, .error, "the files include each other in a circle: \(way.joined(separator: " → "))",
            at: path.span, label: "remove this line")
    }

    /// Nothing is proposed: a first line of its own would break the script that includes it.
    fileprivate static func partAlone(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .missingKey, .error, "this is no script of its own: it has neither \"callscript\" nor \"start\"", at: span,
            label: "a part is checked with the script that includes it; a script begins with callscript: 1")
    }

    fileprivate static func noStates(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .missingKey, .error, "the script has no states", at: span,
            label: "add the key \"states\" with at least one state", onTheCall: "there is nothing to say")
    }
}
