import ScriptDiagnostics
import ScriptYAML

/// The states of `start`, by who is on the line.
struct StartDraft {
    var inbound: Located<String>?
    var human: Located<String>?
    var machine: Located<String>?
    var fax: Located<String>?
    var unknown: Located<String>?

    static let reader = MappingReader<StartDraft>(
        "\"start\"",
        meant: [
            "outbound": "human", "outgoing": "human", "person": "human", "answer": "human", "answered": "human",
            "incoming": "inbound", "call": "inbound", "answering_machine": "machine", "voicemail": "machine",
        ],
        [
            Key("inbound", \.inbound, .target, "Someone called."),
            Key("human", \.human, .target, "A person answered the call that was placed."),
            Key("machine", \.machine, .target, "An answering machine did."),
            Key("fax", \.fax, .target, "A fax did."),
            Key("unknown", \.unknown, .target, "The carrier could not tell who did."),
        ])
}

extension ValueForm where Value == StartDeclaration {
    static var start: Self {
        let phrase = "the name of a state, or a state for each of inbound, human, machine, fax and unknown"
        let target = ValueForm<Located<String>>.reference(phrase)
        return Self(phrase, .either([target.shape, .mapping(StartDraft.reader.shape)])) { node, place, reading in
            guard case .mapping(let mapping) = node else {
                return target.read(node, place, &reading).map { .all($0) }
            }
            guard !mapping.entries.isEmpty else {
                reading.report(
                    Diagnostic(.wrongType, .error, "\"start\" has no value: it takes \(phrase)", at: place.span))
                return nil
            }
            var draft = StartDraft()
            // What is left may begin a call in a place the author never meant.
            guard StartDraft.reader.read(mapping, into: &draft, at: place, &reading).isEmpty else { return nil }
            return .byAnswer(
                span: place.span, inbound: draft.inbound, human: draft.human, machine: draft.machine, fax: draft.fax,
                unknown: draft.unknown)
        }
    }
}

extension OutboundDeclaration {
    /// The carrier's own words, and what others write.
    private static let machineWords: [String: MachineDetection] = [
        "yes": .quick, "true": .quick, "on": .quick, "enable": .quick, "enabled": .quick, "detect": .quick,
        "no": .off, "false": .off, "none": .off, "disabled": .off, "detectmessageend": .waitForBeep,
        "beep": .waitForBeep, "wait": .waitForBeep, "voicemail": .waitForBeep,
    ]

    static let reader = MappingReader<OutboundDeclaration>(
        "\"outbound\"",
        [
            Key(
                "machine_detection", \.machineDetection, .oneOf(MachineDetection.self, elsewhere: machineWords),
                default: "off",
                "Whether the carrier tells a machine from a person, and waits for the beep."),
            Key("async", \.async, .yesNo, default: "no", "The call talks at once; the verdict comes later, to events."),
            Key(
                "detection_timeout", \.detectionTimeout, .seconds(3...59, id: .amdOutOfRange), default: "30s",
                "How long the carrier tries to tell."),
            Key(
                "speech_threshold", \.speechThreshold, .milliseconds(1_000...6_000, id: .amdOutOfRange),
                default: "2400ms", "A greeting longer than this is a machine's."),
            Key(
                "speech_end_threshold", \.speechEndThreshold, .milliseconds(500...5_000, id: .amdOutOfRange),
                default: "1200ms", "Silence that ends a greeting."),
            Key(
                "silence_timeout", \.silenceTimeout, .milliseconds(2_000...10_000, id: .amdOutOfRange),
                default: "5s", "Silence after which the carrier cannot tell."),
            Key(
                "ring_timeout", \.ringTimeout, .seconds(5...600, id: .timeoutOutOfRange), default: "1m",
                "How long it rings."),
            Key(
                "time_limit", \.timeLimit, .seconds(1...86_400, id: .timeoutOutOfRange), default: "240m",
                "The carrier ends a longer call."),
            Key("record", \.record, .yesNo, default: "no", "Records the call from end to end."),
        ])
}

extension ValueForm where Value == OutboundDeclaration {
    static var outbound: Self {
        let phrase = "the keys of outbound calls"
        return Self(phrase, .mapping(OutboundDeclaration.reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var outbound = OutboundDeclaration(span: place.span)
            OutboundDeclaration.reader.read(mapping, into: &outbound, at: place, &reading)
            return outbound
        }
    }
}

extension EventsDeclaration {
    static let reader = MappingReader<EventsDeclaration>(
        "\"events\"",
        [
            Key("error", \.error, .target, "Something failed while the call ran."),
            Key("limit", \.limit, .target, "One of the limits is reached."),
            Key("machine", \.machine, .target, "Asynchronous detection says it is a machine."),
            Key("ended", \.ended, .target, "The caller is gone; nothing can be said any more."),
        ])
}

extension LimitsDeclaration {
    static let reader = MappingReader<LimitsDeclaration>(
        "\"limits\"",
        [
            Key("turns", \.turns, .whole(1...10_000), default: "100", "Questions answered in a call."),
            Key("duration", \.duration, .seconds(1...86_400), default: "15m", "How long a call may last."),
        ])
}

extension ConfidenceBands {
    static let reader = MappingReader<ConfidenceBands>(
        "\"confidence\"",
        [
            Key("accept", \.accept, .decimal(0...1), default: "0.7", "From here on, what was heard is taken."),
            Key(
                "confirm", \.confirm, .decimal(0...1), default: "0.4",
                "From here on, it is asked back; below, it is not understood."),
        ])

    static let defaultAccept = 0.7
    static let defaultConfirm = 0.4
    /// What recognisers give at best.
    private static let surest = 0.98

    /// Both bands as they will be, told of when they are the wrong way round.
    func checkOrder(_ reading: inout Reading) {
        let low = confirm?.value ?? Self.defaultConfirm
        let high = accept?.value ?? Self.defaultAccept
        if high > Self.surest, let accept {
            reading.report(
                Diagnostic(
                    .valueOutOfRange, .warning, "no recogniser is ever as sure as \(high.plain)", at: accept.span,
                    label: "write a number around \(Self.defaultAccept.plain)",
                    onTheCall: low > Self.surest
                        ? "nothing that a caller says is understood" : "every answer is asked back"))
        }
        guard low > high, let written = confirm ?? accept else { return }
        reading.report(
            Diagnostic(
                .valueOutOfRange, .error,
                "\"confirm\" is \(low.plain) and \"accept\" is \(high.plain): confirm must not be the greater",
                at: written.span, onTheCall: "nothing is ever asked back"))
    }
}

extension ValueForm {
    /// A mapping whose keys all may be absent.
    static func record(
        _ phrase: String, _ reader: MappingReader<Value>, _ make: @escaping @Sendable () -> Value,
        check: (@Sendable (Value, inout Reading) -> Void)? = nil
    ) -> Self {
        Self(phrase, .mapping(reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var value = make()
            let faulty = reader.read(mapping, into: &value, at: place, &reading)
            if faulty.isEmpty { check?(value, &reading) }
            return value
        }
    }
}
