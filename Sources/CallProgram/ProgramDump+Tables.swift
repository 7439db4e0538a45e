extension ProgramDump {
    mutating func program() {
        line(0, "program \(source.name)  (version \(source.version))")
        if !source.description.isEmpty { row(1, "about", source.description) }
        if !source.numbers.isEmpty { row(1, "numbers", source.numbers.joined(separator: ", ")) }
        row(1, "timezone", source.timeZone)
        row(1, "confidence", "accept \(source.confidence.accept), confirm \(source.confidence.confirm)")
        row(1, "limits", "\(source.limits.turns) turns, \(source.limits.duration) s")
        outbound()

        assistant()
        if !source.secrets.isEmpty { row(1, "secrets", source.secrets.joined(separator: ", ")) }

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
            if let engine = language.engine { words.append("spoken by \(engine.told)") }
            line(1, "\(id)", words.joined(separator: ", "))
        }
        slots()
        hours()
        intents()
        ladders()
        for (id, state) in source.states.enumerated() { self.state(id, state) }
    }

    private mutating func assistant() {
        guard let assistant = source.assistant else { return }
        var settings = [assistant.model ?? "the operator's model"]
        if let most = assistant.maxTokens { settings.append("max tokens \(most)") }
        if let temperature = assistant.temperature { settings.append("temperature \(temperature)") }
        row(1, "assistant", settings.joined(separator: ", "))
        if let instructions = assistant.instructions { row(1, "told first", words.quoted(instructions)) }
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
            var words = [slot.type.text(in: self.words)]
            if let value = slot.defaultValue { words.append("default \(self.words.text(value))") }
            if slot.input != .none { words.append("input \(slot.input.rawValue)") }
            if slot.isSensitive { words.append("sensitive") }
            if slot.confirm != .lowConfidence { words.append("confirm \(slot.confirm.rawValue)") }
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
    fileprivate func text(in words: ProgramText) -> String {
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
        case .digits(let length): Self.text("digits", [("length", length.map(Self.text))])
        case .date(let earliest, let latest, let keys):
            Self.text("date", [("earliest", earliest?.text), ("latest", latest?.text), ("keys", keys)])
        case .time(let earliest, let latest):
            Self.text("time", [("earliest", earliest?.text), ("latest", latest?.text)])
        case .phone(let region): Self.text("phone", [("region", region)])
        case .money(let currency, let min, let max):
            Self.text(
                "money", [("currency", currency), ("min", min.map { "\($0)" }), ("max", max.map { "\($0)" })])
        case .email: "email"
        case .spelled(let length): Self.text("spelled", [("length", length.map(Self.text))])
        case .choice(let options): "choice of \(options.map(\.name).joined(separator: " | "))"
        case .list(let item): "list of \(item.plural)"
        case .data: "data"
        case .item(let menu):
            Self.text(
                "one of \(words.name(menu.list))",
                [
                    ("label", menu.label.isEmpty ? nil : menu.label.joined(separator: ".")),
                    ("value", menu.value.isEmpty ? nil : menu.value.joined(separator: ".")),
                ])
        }
    }

    private static func text(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }

    private static func text(_ name: String, _ limits: [(String, String?)]) -> String {
        ([name] + limits.compactMap { name, value in value.map { "\(name) \($0)" } }).joined(separator: ", ")
    }
}
