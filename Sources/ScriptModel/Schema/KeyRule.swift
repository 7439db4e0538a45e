/// How the keys of one kind of mapping go together: what a reader tells of after its table is read.
enum KeyRule {
    /// At most one of these groups; the keys of a group go together.
    case atMostOne([[String]])
    /// One of these keys, and not two.
    case exactlyOne([String])
    case notBoth(String, String)
    /// At least one of these.
    case someOf([String])
    /// The first needs one of the others beside it.
    case needs(String, [String])
    /// The keys are one of these sets.
    case sets([[String]])
    /// Two entries under the first make the second required.
    case severalNeed(String, String)
    case notEmpty
}

extension KeyRule {
    /// The rules of a kind of mapping, by what readers call it. The groups of keys are those that the readers use.
    static func rules(of shape: MappingShape) -> [KeyRule] {
        switch shape.subject {
        case Script.reader.subject: [.someOf(["states", "include"]), .severalNeed("languages", "language")]
        case StateDraft.reader.subject: state
        case PromptPartDraft.reader.subject: promptPart
        case "an entry of \"when\"": [.sets([["if", "goto"], ["else"]])]
        case "a choice slot": [.exactlyOne(["options", "from"])]
        case "\"connect\"": [.exactlyOne(shape.keys.map(\.name))]
        case "\"enqueue\"": [.exactlyOne(["queue", "workflow"]), .needs("task", ["workflow"])]
        case SpeechEngineSyntax.reader.subject:
            [.exactlyOne(["command", "url"])] + SpeechEngineSyntax.ofServices.map { .needs($0, ["url"]) }
        case "\"fetch\"": [.notBoth("json", "form")]
        case "\"transfer\"": [.needs("accept_key", ["whisper"])]
        default: []
        }
    }

    private static var state: [KeyRule] {
        let others: Set<String> = ["language", "set", "say", "filler", "goto", "when", "on", "note"]
        let verbs = StateDraft.reader.keys.map(\.name).filter {
            !others.contains($0) && !StateDraft.questionKeys.contains($0)
        }
        let asking = ["choices", "ask"]
        let alone = verbs.filter { !asking.contains($0) }
        let silent: Set<String> = ["reject", "run"]
        return [
            .notEmpty, .atMostOne([asking] + alone.map { [$0] }), .notBoth("goto", "when"),
            .notBoth("reject", "goto"), .notBoth("reject", "when"),
        ] + StateDraft.questionKeys.sorted().map { .needs($0, asking) } + [
            .needs("on", alone.filter { !silent.contains($0) }), .needs("filler", ["message", "fetch", "reply"]),
        ]
    }

    private static var promptPart: [KeyRule] {
        [
            .exactlyOne(PromptPartDraft.contentKeys.filter { $0 != "each" }), .needs("each", ["say"]),
            .needs("at_most", ["each"]), .needs("more", ["each"]),
        ]
    }
}

extension KeyRule {
    /// The rule as a schema; nil where the keys it is about do not exist.
    func schema(among keys: Set<String>) -> SchemaValue? {
        switch self {
        case .atMostOne(let groups):
            let each = groups.map { Self.some($0.filter(keys.contains)) }
            return ["oneOf": .array(each + [["not": ["anyOf": .array(each)]]])]
        case .exactlyOne(let names): return ["oneOf": .array(names.filter(keys.contains).map(Self.required))]
        case .notBoth(let first, let second):
            return keys.isSuperset(of: [first, second]) ? ["not": ["required": .words([first, second])]] : nil
        case .someOf(let names): return Self.some(names.filter(keys.contains))
        case .needs(let key, let names):
            guard keys.contains(key) else { return nil }
            let others = names.filter(keys.contains)
            return [
                "dependentSchemas": .object([.init(key: key, value: others.isEmpty ? .bool(false) : Self.some(others))])
            ]
        case .sets(let sets):
            return [
                "anyOf": .array(
                    sets.map { ["required": .words($0), "maxProperties": .number("\($0.count)")] })
            ]
        case .severalNeed(let map, let key):
            return [
                "if": [
                    "required": .words([map]),
                    "properties": .object([.init(key: map, value: ["minProperties": .number("2")])]),
                ],
                "then": Self.required(key),
            ]
        case .notEmpty: return ["minProperties": .number("1")]
        }
    }

    private static func required(_ name: String) -> SchemaValue { ["required": .words([name])] }

    private static func some(_ names: [String]) -> SchemaValue {
        names.count == 1 ? required(names[0]) : ["anyOf": .array(names.map(required))]
    }
}
