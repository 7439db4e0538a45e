package import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension RuleSettings {
    /// What could be read of a settings file, and its own faults; what is faulty there changes nothing.
    package static func read(_ file: SourceFile, id: FileID) -> (settings: RuleSettings, diagnostics: [Diagnostic]) {
        let parsed = YAMLParser.parse(file, id: id, keys: reader.shape.keyTree)
        var reading = Reading(file: file)
        var settings = RuleSettings()
        let place = Place(file.path, at: SourceSpan(file: id, start: 0, end: 0))
        if let root = parsed.root, let mapping = reading.mapping(root, place, "a map with the keys rules and limits") {
            reader.read(mapping, into: &settings, at: place, &reading)
        }
        return (settings, parsed.diagnostics + reading.bag.diagnostics)
    }

    /// The JSON Schema of the file.
    package static var schema: String {
        ScriptSchema.text(
            reader.shape, file: "callscript.settings.schema.json", title: "Settings for a folder of scripts")
    }

    private static let reader = MappingReader<RuleSettings>(
        "a file of settings",
        [
            Key("rules", \.levels, .levels, "How loud rules are: off, info, warning or error, by their names."),
            Key("limits", \.limits, .limits, "Numbers from which rules speak."),
        ])
}

extension ValueForm where Value == [DiagnosticID: RuleSettings.Level] {
    fileprivate static var levels: Self {
        let words = ["off"] + Severity.allCases.map(\.rawValue)
        let names = RuleCatalogue.ids.map(\.rawValue)
        let phrase = "names of rules, each with off, info, warning or error"
        return Self(phrase, .named(keys: "^(\(names.joined(separator: "|")))$", values: .oneOf(words))) {
            node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var levels: [DiagnosticID: RuleSettings.Level] = [:]
            for entry in mapping.entries {
                let id = DiagnosticID(rawValue: entry.key.text)
                guard RuleCatalogue.page(id) != nil else {
                    reading.report(.noSuchRule(entry.key.located, among: names))
                    continue
                }
                guard case .scalar(let word) = entry.value, let level = RuleSettings.Level(word.text) else {
                    reading.report(.noSuchLevel(reading.caret(entry.value, Place(entry.key)), among: words))
                    continue
                }
                levels[id] = level
            }
            return levels
        }
    }
}

extension ValueForm where Value == RuleLimits {
    fileprivate static var limits: Self {
        let reader = MappingReader<RuleLimits>(
            "limits",
            [
                limit("say_too_long", \.sayTooLong, 5...600, "Seconds of speech before a question."),
                limit("too_many_options", \.tooManyOptions, 2...50, "Keys that one menu offers."),
                limit("menu_too_deep", \.menuTooDeep, 1...50, "Menus behind menus."),
                limit("no_barge_in", \.noBargeIn, 0...600, "Seconds of speech that nobody can interrupt."),
                limit("answer_budget", \.answerBudget, 5...600, "Seconds that work outside keeps a caller waiting."),
                limit("missing_give_up", \.missingGiveUp, 0...1000, "Questions that need no give_up."),
            ])
        return Self("limits of rules", .mapping(reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, "limits of rules") else { return nil }
            var limits = RuleLimits()
            reader.read(mapping, into: &limits, at: place, &reading)
            return limits
        }
    }

    private static func limit(
        _ name: String, _ path: any WritableKeyPath<RuleLimits, Int> & Sendable, _ range: ClosedRange<Int>,
        _ summary: String
    ) -> Key<RuleLimits> {
        Key(name, .whole(range), default: "\(RuleLimits()[keyPath: path])", summary) { limits, number, _ in
            limits[keyPath: path] = number.value
        }
    }
}

extension Diagnostic {
    fileprivate static func noSuchRule(_ name: Located<String>, among names: [String]) -> Diagnostic {
        let nearest = NearestName.nearest(to: name.value, among: names)
        return Diagnostic(
            .unknownKey, .error, "there is no rule \"\(name.value)\"", at: name.span,
            label: nearest.map { "did you mean \"\($0)\"?" } ?? "callscript explain --list names them all",
            fixes: nearest.map { [.replacing(name.value, with: $0, at: name.span)] } ?? [])
    }

    fileprivate static func noSuchLevel(_ span: SourceSpan, among words: [String]) -> Diagnostic {
        Diagnostic(
            .valueNotAllowed, .error, "this is not how loud a rule can be", at: span,
            label: "write \(NearestName.list(words, joinedBy: "or"))")
    }
}
