import CallProgram
import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// The ladders of a program; equal ones are one.
struct LadderTable {
    private(set) var ladders: [Ladder] = []
    private var numbers: [Ladder: LadderID] = [:]
    /// Built-in ladders and the script's own, which most questions share, are lowered once.
    var known: [Source: LadderID] = [:]

    enum Source: Hashable {
        case builtIn(BuiltInLadder)
        case script(BuiltInLadder)
    }

    /// The same ladders, where another script's own stand for nothing.
    var ofNextScript: LadderTable {
        var table = self
        table.known = table.known.filter { if case .builtIn = $0.key { true } else { false } }
        return table
    }

    mutating func add(_ ladder: Ladder) -> LadderID {
        if let known = numbers[ladder] { return known }
        let id = LadderID(ladders.count)
        ladders.append(ladder)
        numbers[ladder] = id
        return id
    }
}

enum BuiltInLadder: Hashable {
    case noInput, noMatch
}

extension Lowering {
    /// `no_input` and `no_match`: the state's own, else the script's, else the built-in rungs, so that silence is never
    /// silent.
    mutating func ladder(_ own: LadderDeclaration?, or kind: BuiltInLadder) -> LadderID {
        let inherited = kind == .noInput ? script.noInput : script.noMatch
        if let own { return ladders.add(lowered(own)) }
        let source: LadderTable.Source = inherited == nil ? .builtIn(kind) : .script(kind)
        if let known = ladders.known[source] { return known }
        let ladder = inherited.map { lowered($0) } ?? builtIn(kind)
        let id = ladders.add(ladder)
        ladders.known[source] = id
        return id
    }

    private mutating func lowered(_ declaration: LadderDeclaration) -> Ladder {
        var rungs: [Ladder.Rung] = []
        for rung in declaration.rungs {
            rungs.append(Ladder.Rung(say: prompt(rung.say), repeatsQuestion: rung.repeatsQuestion))
        }
        return Ladder(rungs: rungs)
    }

    private func builtIn(_ kind: BuiltInLadder) -> Ladder {
        let rungs = builtIn { kind == .noInput ? $0.noInputRungs : $0.noMatchRungs }
        return Ladder(rungs: rungs.map { Ladder.Rung(say: $0) }, isBuiltIn: true)
    }

    /// Sentences of the product's own, in every language of the program.
    func builtIn(_ sentences: (LanguageWords) -> [String]) -> [Prompt] {
        let versions = languages.map { language in
            if let words = LanguageWords.words(for: language.tag) {
                return sentences(words).map { PromptPart(.text(Template($0))) }
            }
            // English must be read by an English voice, whatever voice the call has.
            return sentences(.fallback).map { PromptPart(.text(Template($0)), language: "en-US") }
        }
        return (0..<(versions.map(\.count).min() ?? 0)).map { rung in
            let parts = versions.map { [$0[rung]] }
            return parts.allSatisfy { $0 == parts[0] } ? Prompt(parts[0]) : Prompt(versions: parts)
        }
    }
}
