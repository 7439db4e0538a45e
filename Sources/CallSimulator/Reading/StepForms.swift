import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension ValueForm where Value == CallerAction {
    /// `say: What time is it?`, `say: {text: What time is it?, confidence: 0.3}`
    static var spokenAct: Self {
        let phrase = "what the caller says"
        return Self(phrase, .either([.text, .mapping(SaidKeys.reader.shape)])) { node, place, reading in
            switch node {
            case .scalar(let scalar) where scalar.isBlank || scalar.isNull:
                reading.report(
                    Diagnostic(
                        .emptyText, .error, "\"say\" is empty: write what the caller says", at: place.span,
                        label: "a caller who says nothing is \"- silence\""))
                return nil
            case .scalar(let scalar): return .say(scalar.text, confidence: nil)
            case .sequence:
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            case .mapping(let mapping):
                var said = SaidKeys()
                SaidKeys.reader.read(mapping, into: &said, at: place, &reading)
                return said.text.map { .say($0.value, confidence: said.confidence?.value) }
            }
        }
    }
}

private struct SaidKeys {
    var text: Located<String>?
    var confidence: Located<Double>?

    static let reader = MappingReader<SaidKeys>(
        "what the caller says",
        [
            Key("text", \.text, .text, required: true, "The words."),
            Key("confidence", \.confidence, .decimal(0...1), "How sure the recogniser is, from 0 to 1."),
        ])
}

extension ValueForm where Value == String {
    /// `press: 1`, `press: "12#"`
    static var keys: Self {
        let phrase = "keys of a phone: 0 to 9, * and #"
        return .scalar(phrase, .pattern("^[0-9*#]+$")) { scalar, place, reading in
            if scalar.text.allSatisfy(Keypad.isKey) { return scalar.text }
            reading.report(.wrongValue(scalar, place, phrase))
            return nil
        }
    }
}

extension ValueForm where Value == Void {
    /// `silence:` with nothing behind it, or a yes.
    static var nothing: Self {
        Self("nothing behind it", .either([.null, .yesNo])) { node, place, reading in
            if case .scalar(let scalar) = node, scalar.isNull || ["yes", "true"].contains(scalar.text) { return () }
            reading.report(
                Diagnostic(
                    .wrongType, .error, "\"\(place.name)\" takes nothing behind it", at: reading.caret(node, place),
                    label: "write \"- \(place.name)\""))
            return nil
        }
    }
}

extension ValueForm where Value == [Conversation.SlotCheck] {
    /// `slots: {party: 4, name: }`: nothing behind a name is a slot that has no value yet.
    static var slotChecks: Self {
        let phrase = "names of slots, each with its value"
        return Self(phrase, .named(keys: Name.pattern, values: .text)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var names: Set<String> = []
            var checks: [Conversation.SlotCheck] = []
            for entry in mapping.entries where names.insert(entry.key.text).inserted {
                guard case .scalar(let value) = entry.value else {
                    reading.report(.wrongType(entry.value, Place(entry.key), "a value", reading))
                    continue
                }
                checks.append(.init(name: entry.key.located, value: value.isNull ? nil : value.located))
            }
            return checks
        }
    }
}
