import ScriptDiagnostics
import ScriptModel

/// "Press 2 for billing", where key 2 leads elsewhere
struct PromptKeyMismatch: Rule {
    let id: DiagnosticID = "prompt-key-mismatch"
    let ground = RuleGround.names
    let page = RulePage(
        what: "A key that is announced for one choice and stands for another.",
        why: "Callers press what they are told to, and come to the wrong place.",
        bad: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: For a visit, press 1. Press 2 for billing.
                choices:
                  visit: {key: 2, phrases: [a visit], goto: visit}
                  billing: {key: 1, phrases: [a bill], goto: billing}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              billing:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: For a visit, press 1. Press 2 for billing.
                choices:
                  visit: {key: 1, phrases: [a visit], goto: visit}
                  billing: {key: 2, phrases: [a bill], goto: billing}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              billing:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for state in context.script.states {
            guard case .question(let question)? = state.verb, let say = state.say else { continue }
            let choices = question.choices.filter { $0.key != nil }
            guard choices.count > 1 else { continue }
            for version in say.versions {
                for part in version.parts {
                    guard case .text(let template) = part.content else { continue }
                    check(template, choices, context, &bag)
                }
            }
        }
    }

    private func check(
        _ template: TemplateSyntax, _ choices: [ChoiceDeclaration], _ context: RuleContext, _ bag: inout DiagnosticBag
    ) {
        for announced in AnnouncedKey.all(in: template.writtenText) {
            guard let owner = choices.first(where: { $0.key?.value == announced.key }),
                !isNamed(owner, in: announced.words, context)
            else { continue }
            // Only where exactly one other choice is called so is it sure which one was meant.
            let meant = choices.filter { $0.key?.value != announced.key && isNamed($0, in: announced.words, context) }
            guard meant.count == 1, let key = meant[0].key, let wrong = owner.key else { continue }
            let span = template.span(of: announced.range, in: context.script.files)
            bag.add(.mismatch(id, announced.key, owner.name.value, meant[0].name.value, key, wrong, at: span))
        }
    }

    private func isNamed(_ choice: ChoiceDeclaration, in words: [String], _ context: RuleContext) -> Bool {
        var phrases = [choice.name.value.spoken] + (choice.phrases?.texts ?? [])
        if case .declared(let number)? = context.index.intents[choice.name.value] {
            phrases += context.script.intents[number].phrases.texts
        }
        return phrases.contains { phrase in
            let wanted = AnnouncedKey.words(of: phrase)
            guard !wanted.isEmpty, wanted.count <= words.count else { return false }
            return (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
        }
    }
}

extension Phrases {
    fileprivate var texts: [String] {
        switch self {
        case .plain(let list): list.map(\.value)
        case .perLanguage(let lists): lists.flatMap { $0.phrases.map(\.value) }
        }
    }
}

/// `press 2 for billing`, `for billing, press 2`
private struct AnnouncedKey {
    var key: String
    var words: [String]
    /// Of the text's UTF-8 bytes: from the first word to the last.
    var range: Range<Int>

    private typealias Word = (text: String, range: Range<Int>, endsSentence: Bool)

    static func words(of text: String) -> [String] { split(text).map(\.text) }

    static func all(in text: String) -> [AnnouncedKey] {
        let words = split(text)
        return words.indices.compactMap { place in
            guard words[place].text == "press", place + 1 < words.count, let key = Self.key(words[place + 1].text)
            else {
                return nil
            }
            // One sentence tells all of its keys before what they are for, or all of them behind it.
            let sentence = words[..<place].lastIndex { $0.endsSentence }.map { $0 + 1 } ?? 0
            let first = words[sentence...].firstIndex { $0.text == "press" } ?? place
            guard words[sentence..<first].contains(where: { isFor($0.text) }) else {
                return announced(key, behind: place, in: words)
            }
            let clause = words[sentence..<place].lastIndex { Self.key($0.text) != nil }.map { $0 + 1 } ?? sentence
            guard let start = words[clause..<place].lastIndex(where: { isFor($0.text) }), start + 1 < place else {
                return nil
            }
            return AnnouncedKey(key, words[(start + 1)..<place], from: words[start], to: words[place + 1])
        }
    }

    private static func announced(_ key: String, behind place: Int, in words: [Word]) -> AnnouncedKey? {
        let start = place + 2
        guard start < words.count, !words[place + 1].endsSentence, isFor(words[start].text) else { return nil }
        let end = words[start...].firstIndex { $0.endsSentence || $0.text == "press" } ?? words.count - 1
        let last = words[end].text == "press" ? end - 1 : end
        guard last > start else { return nil }
        return AnnouncedKey(key, words[(start + 1)...last], from: words[place], to: words[last])
    }

    private init(_ key: String, _ words: ArraySlice<Word>, from first: Word, to last: Word) {
        self.key = key
        self.words = words.map(\.text)
        range = first.range.lowerBound..<last.range.upperBound
    }

    private static func isFor(_ word: String) -> Bool { word == "for" || word == "to" }

    private static func key(_ word: String) -> String? {
        let names = [
            "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
            "eight": "8", "nine": "9", "star": "*", "pound": "#", "hash": "#",
        ]
        if let named = names[word] { return named }
        return word.utf8.count <= 2 && !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? word : nil
    }

    private static func split(_ text: String) -> [Word] {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        var start = 0
        while start < bytes.count {
            guard isLetter(bytes[start]) else {
                if ".!?;:".utf8.contains(bytes[start]),
                    !words.isEmpty
                {
                    words[words.count - 1].endsSentence = true
                }
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
            words.append((String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), start..<end, false))
            start = end
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), 0x80...:
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func mismatch(
        _ id: DiagnosticID, _ key: String, _ owner: String, _ meant: String, _ right: Located<String>,
        _ wrong: Located<String>, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "the key \(key) is announced for \"\(meant)\", and it stands for \"\(owner)\"", at: span,
            label: "the key of \"\(meant)\" is \(right.value)", related: [.init("it stands here", at: wrong.span)],
            onTheCall: "a caller who wants \"\(meant.spoken)\" and presses \(key) comes to \"\(owner.spoken)\"")
    }
}
