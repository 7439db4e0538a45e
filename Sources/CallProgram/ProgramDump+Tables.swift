extension ProgramDump {
    mutating func program() {
        line(0, "program \(source.name)  (version \(source.version))")
        if !source.description.isEmpty { row(1, "about", source.description) }
        if !source.numbers.isEmpty { row(1, "numbers", source.numbers.joined(separator: ", ")) }
        row(1, "timezone", source.timeZone)
        row(1, "confidence", "accept \(source.confidence.accept), confirm \(source.confidence.confirm)")
        row(1, "limits", "\(source.limits.turns) turns, \(source.limits.duration) s")
        outbound()

        section("start")
        let start = source.start
        let ways = [
            ("inbound", start.inbound), ("human", start.human), ("machine", start.machine), ("fax", start.fax),
            ("unknown", start.unknown),
        ]
        if start == Start(start.inbound) {
            line(1, "-> \(words.text(start.inbound))")
        } else {
            for (who, target) in ways { row(1, who, "-> \(words.text(target))") }
        }

        let events = source.events
        let handlers = [
            ("error", events.error), ("limit", events.limit), ("machine", events.machine),
            ("ended", events.ended.map(Target.state)),
        ]
        if handlers.contains(where: { $0.1 != nil }) {
            section("events")
            for case (let event, let target?) in handlers { row(1, event, "-> \(words.text(target))") }
        }

        section("languages")
        for (id, language) in source.languages.enumerated() {
            var words = [language.tag, language.voice.map { "voice \($0)" } ?? "the account's voice"]
            if language.listenTag != language.tag { words.append("listens as \(language.listenTag)") }
            line(1, "\(id)", words.joined(separator: ", "))
        }
        slots()
        hours()
        intents()
        ladders()
        for (id, state) in source.states.enumerated() { self.state(id, state) }
    }

    private mutating func outbound() {
        let outbound = source.outbound
        guard outbound != Outbound() else { return }
        var settings = ["detection \(outbound.machineDetection.rawValue)"]
        if outbound.async { settings.append("async") }
        for (name, value, unit) in [
            ("detection_timeout", outbound.detectionTimeout, "s"), ("speech_threshold", outbound.speechThreshold, "ms"),
            ("speech_end_threshold", outbound.speechEndThreshold, "ms"),
            ("silence_timeout", outbound.silenceTimeout, "ms"), ("ring_timeout", outbound.ringTimeout, "s"),
            ("time_limit", outbound.timeLimit, "s"),
        ] {
            if let value { settings.append("\(name) \(value) \(unit)") }
        }
        if outbound.record { settings.append("record") }
        row(1, "outbound", settings.joined(separator: ", "))
    }

    private mutating func slots() {
        guard !source.slots.isEmpty else { return }
        section("slots")
        for (id, slot) in source.slots.enumerated() {
            var words = [slot.type.text]
            if let value = slot.defaultValue { words.append("default \(self.words.text(value))") }
            if slot.input != .none { words.append("input \(slot.input.rawValue)") }
            if slot.isSensitive { words.append("sensitive") }
            line(1, "\(id) \(slot.name):", words.joined(separator: ", "))
        }
    }

    private mutating func hours() {
        guard !source.hours.isEmpty else { return }
        section("hours")
        for (id, hours) in source.hours.enumerated() {
            let days = zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], hours.week).compactMap { day, spans in
                spans.isEmpty ? nil : "\(day) " + spans.map { "\($0.from.text)-\($0.to.text)" }.joined(separator: "+")
            }
            line(1, "\(id) \(hours.name):", days.joined(separator: ", "))
            if !hours.closed.isEmpty { line(3, "closed", hours.closed.map(\.text).joined(separator: ", ")) }
        }
    }

    private mutating func intents() {
        guard !source.intents.isEmpty else { return }
        section("intents")
        for (id, intent) in source.intents.enumerated() {
            line(1, "\(id) \(intent.name)")
            for (language, phrases) in zip(source.languages, intent.phrases) {
                line(2, "\(language.tag):", shortened(phrases))
            }
            for (language, (label, phrases)) in zip(source.languages, zip(intent.labels, intent.phrases))
            where label != phrases.first {
                line(2, "\(language.tag) asks back:", label)
            }
        }
    }

    /// A listing is read; all of a long list is in the stored form.
    private func shortened(_ phrases: [String]) -> String {
        let most = 8
        let shown = phrases.prefix(phrases.count > most + 1 ? most : phrases.count).joined(separator: " | ")
        return phrases.count > most + 1 ? "\(shown) and \(phrases.count - most) more" : shown
    }

    private mutating func ladders() {
        guard !source.ladders.isEmpty else { return }
        section("ladders")
        for (id, ladder) in source.ladders.enumerated() {
            line(1, "\(id)")
            for rung in ladder.rungs {
                prompt(2, rung.repeatsQuestion ? "say+ask" : "say", rung.say)
            }
        }
    }
}

extension SlotType {
    fileprivate var text: String {
        switch self {
        case .text(let minLength, let maxLength, let pattern):
            Self.text(
                "text",
                [
                    ("min_length", minLength.map { "\($0)" }), ("max_length", maxLength.map { "\($0)" }),
                    ("pattern", pattern),
                ])
        case .number(let min, let max, let whole):
            Self.text(whole ? "whole number" : "number", [("min", min.map { "\($0)" }), ("max", max.map { "\($0)" })])
        case .yesNo: "yes_no"
        }
    }

    private static func text(_ name: String, _ limits: [(String, String?)]) -> String {
        ([name] + limits.compactMap { name, value in value.map { "\(name) \($0)" } }).joined(separator: ", ")
    }
}
