import Foundation
import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension Conversation {
    static let reader = MappingReader<Conversation>(
        "a test",
        elsewhere: [
            "direction": "under \"call\"", "answered_by": "under \"call\"", "from": "under \"call\"",
            "to": "under \"call\"", "hear": "under \"turns\"", "say": "under \"turns\"",
        ],
        [
            Key("call", .callSetup, "Who calls whom.") { test, call, _ in test.call = call },
            Key("at", \.at, .moment, "What time it is during the call."),
            Key("variables", \.variables, .variables, "Values for the slots that take input."),
            Key("message", .text, "Spoken in place of the script's first words.") { test, message, _ in
                test.message = message.value
            },
            Key("stubs", \.stubs, .stubs, "What comes of fetch, reply and message, by their states."),
            Key("turns", \.steps, .steps, required: true, "What is heard, said and checked, one after the other."),
        ])
}

extension ValueForm where Value == [Conversation] {
    /// The name of a test is a sentence: `asks the time and leaves`.
    static var conversations: Self {
        let phrase = "tests, each a name with its turns"
        return Self(phrase, .named(keys: ".", values: .mapping(Conversation.reader.shape))) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var names = Set<String>(minimumCapacity: mapping.entries.count)
            var tests: [Conversation] = []
            for entry in mapping.entries where names.insert(entry.key.text).inserted {
                let place = Place(entry.key)
                guard let keys = reading.mapping(entry.value, place, "the keys of a test") else { continue }
                var test = Conversation(name: entry.key.located)
                Conversation.reader.read(keys, into: &test, at: place, &reading)
                tests.append(test)
            }
            return tests
        }
    }
}

extension ValueForm where Value == [Conversation.Variable] {
    static var variables: Self {
        let phrase = "names, each with its value"
        return Self(phrase, .named(keys: Name.pattern, values: .text)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var names: Set<String> = []
            var variables: [Conversation.Variable] = []
            for entry in mapping.entries where names.insert(entry.key.text).inserted {
                guard case .scalar(let value) = entry.value, !value.isNull else {
                    reading.report(.wrongType(entry.value, Place(entry.key), "a value", reading))
                    continue
                }
                variables.append(Conversation.Variable(name: entry.key.located, value: value.located))
            }
            return variables
        }
    }
}

extension ValueForm where Value == Located<TestMoment> {
    /// Without an offset it is in the script's time zone, so a test means the same everywhere.
    static var moment: Self {
        let phrase = "a day and a time, such as 2024-12-14T15:45"
        return .scalar(phrase, .pattern(#"^\d{4}-\d\d?-\d\d?[T ]\d\d?:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?$"#)) {
            scalar, place, reading in
            if let moment = TestMoment(scalar.text) { return Located(moment, at: scalar.span) }
            reading.report(.wrongValue(scalar, place, phrase))
            return nil
        }
    }
}
