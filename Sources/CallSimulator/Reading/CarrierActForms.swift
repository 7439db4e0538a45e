import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension ValueForm where Value == Located<CarrierAct> {
    /// `transfer: busy`, `transfer: {status: answered, duration: 2m}`
    static var transferEnd: Self {
        let end = ValueForm<Located<CarrierAct.TransferEnd>>.oneOf(
            CarrierAct.TransferEnd.self, elsewhere: ["no-answer": .noAnswer, "completed": .answered])
        let shape = ValueShape.either([end.shape, .mapping(TransferKeys.reader.shape)])
        return Self(end.phrase, shape) { node, place, reading in
            guard case .mapping(let mapping) = node else {
                return end.read(node, place, &reading)?.map { .transfer($0, duration: CarrierAct.talk) }
            }
            var keys = TransferKeys()
            TransferKeys.reader.read(mapping, into: &keys, at: place, &reading)
            return keys.status?.map { .transfer($0, duration: keys.duration?.value ?? CarrierAct.talk) }
        }
    }
}

private struct TransferKeys {
    var status: Located<CarrierAct.TransferEnd>?
    var duration: Located<Int>?

    static let reader = MappingReader<TransferKeys>(
        "how a transfer comes out",
        [
            Key("status", \.status, .oneOf(CarrierAct.TransferEnd.self), required: true, "How it comes out."),
            Key("duration", \.duration, .seconds(0...86_400), "How long the two talk."),
        ])
}

extension ValueForm where Value == CarrierAct {
    /// `recording: {duration: 8s, digits: "#"}`, `recording: 8s`
    static var recordingEnd: Self {
        let length = ValueForm<Located<Int>>.seconds(0...14_400)
        let shape = ValueShape.either([length.shape, .mapping(RecordingKeys.reader.shape)])
        return Self("how long it is, such as 8s", shape) { node, place, reading in
            guard case .mapping(let mapping) = node else {
                return length.read(node, place, &reading).map { .recording(duration: $0.value, digits: "") }
            }
            var keys = RecordingKeys()
            RecordingKeys.reader.read(mapping, into: &keys, at: place, &reading)
            return keys.duration.map { .recording(duration: $0.value, digits: keys.digits ?? "") }
        }
    }
}

private struct RecordingKeys {
    var duration: Located<Int>?
    var digits: String?

    static let reader = MappingReader<RecordingKeys>(
        "what is recorded",
        [
            Key("duration", \.duration, .seconds(0...14_400), required: true, "How long it is; 0s is nothing."),
            Key("digits", \.digits, .endingKeys, "The key that ended it, or hangup."),
        ])
}

extension ValueForm where Value == String {
    fileprivate static var endingKeys: Self {
        let phrase = "a key of the phone, or hangup"
        return .scalar(phrase, .pattern("^([0-9*#]|hangup)$")) { scalar, place, reading in
            if scalar.text == "hangup" || scalar.text.allSatisfy(Keypad.isKey) { return scalar.text }
            reading.report(.wrongValue(scalar, place, phrase))
            return nil
        }
    }
}

extension ValueForm where Value == [String: String] {
    /// `returned: {Result: success}`, or nothing behind it.
    static var returnedFields: Self {
        let nothing = ValueForm<Void>.nothing
        let shape = ValueShape.either([nothing.shape, .named(keys: ".+", values: .text)])
        return Self("what the carrier sends back", shape) { node, place, reading in
            guard case .mapping(let mapping) = node else { return nothing.read(node, place, &reading).map { [:] } }
            var fields: [String: String] = [:]
            for entry in mapping.entries {
                guard case .scalar(let value) = entry.value else {
                    reading.report(.wrongType(entry.value, Place(entry.key), "a value", reading))
                    continue
                }
                fields[entry.key.text] = value.text
            }
            return fields
        }
    }
}

extension ValueForm where Value == Located<CarrierAct.QueueEnd> {
    /// `queue: left`
    static var queueEnd: Self {
        .oneOf(CarrierAct.QueueEnd.self, elsewhere: ["queue_full": .full, "leave": .left])
    }
}
