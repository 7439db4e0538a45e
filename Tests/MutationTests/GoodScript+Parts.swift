import ScriptDiagnostics
import ScriptModel
import ScriptYAML

/// Parts of a script that many mistakes are made in.
extension GoodScript {
    /// Everything that states say in plain words, a part or a language each.
    var spoken: [Node.Scalar] { untranslated + places("states.*.say.*").filter(\.isTagged).compactMap(\.scalar) }

    /// What is said in plain words that are not given a language.
    var untranslated: [Node.Scalar] {
        (places("states.*.say") + places("states.*.say.-")).compactMap(\.scalar)
    }

    /// The states, by their names.
    var states: [Place] { places("states.*").filter { $0.below != nil } }

    /// Those that ask for a choice or a value.
    var questions: [Place] { states.filter { $0.below?["choices"] != nil || $0.below?["ask"] != nil } }

    /// Those that say something and go on.
    var statements: [Place] {
        states.filter { state in
            guard let map = state.below, map["goto"] != nil else { return false }
            return map["say"] != nil && map.verb == nil
        }
    }

    /// Each question without such settings of its own listens by these.
    func listening(_ settings: String) -> [Mutation?] {
        questions.map { state in
            guard let map = state.below, map["listen"] == nil else { return nil }
            return insert("\(Mutation.mark)listen: \(settings)", in: map)
        }
    }

    func place(of key: String, in state: Place) -> Place? { place("states.\(state.name).\(key)") }

    /// Every `goto` of a state that only says something: what is planted there is heard.
    func retargeting(_ name: String) -> [Mutation] {
        statements.compactMap { place(of: "goto", in: $0).map { replace($0, with: name) } }
    }

    /// Each of them leads to a new state.
    func leading(to lines: String) -> [Mutation?] {
        retargeting(Self.planted).map { way in
            declare("\(Self.planted):\n  " + lines.split(separator: "\n").joined(separator: "\n  "), in: "states")
                .map { $0 + way }
        }
    }

    /// A new state before each first one, and before what each state leads to that only says something; `%` is the
    /// state it was put before.
    func asking(_ lines: String, declaring slot: String? = nil, isMarkedByName: Bool = false) -> [Mutation?] {
        let targets =
            starts + statements.compactMap { place(of: "goto", in: $0)?.scalar.map { Located($0.text, at: $0.span) } }
        return targets.map { target in
            guard let next = place("states.\(target.value)")?.below, next["reject"] == nil else { return nil }
            let name = (isMarkedByName ? Mutation.mark : "") + Self.planted
            let state = lines.replacing("%", with: target.value).replacing("\n", with: "\n  ")
            let needed = slot.map { declare($0, in: "slots") } ?? Mutation(edits: [])
            guard let needed, let state = declare("\(name):\n  \(state)", in: "states") else { return nil }
            return needed + state + replace(target.span, with: Self.planted)
        }
    }

    /// The blanks before each line of an entry but that of its key; nil where it stands in braces.
    func margins(below place: Place) -> [Range<Int>]? {
        guard let map = place.below, let key = place.key, let last = map.entries.last,
            file.bytes[Int(map.span.start)] != UInt8(ascii: "{")
        else { return nil }
        let first = file.line(at: Int(key.span.start)) + 1
        let end = file.line(at: trimmed(last.value.span).upperBound - 1)
        return (first...max(first, end)).compactMap { number in
            let line = file.range(ofLine: number)
            let blanks = file.bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
            return blanks == line.count ? nil : line.lowerBound..<line.lowerBound + blanks
        }
    }

    /// New states before the first one, whose name is `%`.
    func beginning(with states: String) -> [Mutation?] {
        starts.filter { self.place("states.\($0.value)")?.below.map { $0["reject"] == nil } == true }.map { start in
            let lines = states.split(separator: "%", omittingEmptySubsequences: false).joined(separator: start.value)
            return declare(lines, in: "states").map { $0 + replace(start.span, with: Self.planted) }
        }
    }

    /// Where the script begins, as far as it stands in the file itself.
    var starts: [Located<String>] { targetUses.filter(\.isStart).map(\.target) }

    /// The other targets.
    var targets: [Located<String>] { targetUses.filter { !$0.isStart }.map(\.target) }

    private var targetUses: [TargetUse] { script.targetUses.filter { $0.target.span.file.index == 0 } }

    /// Where words first stand in what is written in a span.
    func offset(of words: String, in span: SourceSpan) -> Int? {
        let text = file.text(span.range)
        return text.firstRange(of: words).map {
            Int(span.start) + text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
        }
    }
}

extension TargetUse {
    fileprivate var isStart: Bool { if case .start = origin { true } else { false } }
}

extension Place {
    var scalar: Node.Scalar? { if case .scalar(let scalar) = value { scalar } else { nil } }

    var name: String { way[way.count - 1] }

    /// `en-US: …`
    var isTagged: Bool { key?.text.contains("-") == true }
}

extension Node.Mapping {
    /// The key of what a state does.
    var verb: Node.Scalar? {
        let verbs: Set = [
            "choices", "ask", "transfer", "record", "enqueue", "message", "fetch", "reply", "run", "connect", "twiml",
            "reject",
        ]
        return entries.first { verbs.contains($0.key.text) }?.key
    }

    func key(_ name: String) -> Node.Scalar? { entries.first { $0.key.text == name }?.key }
}
