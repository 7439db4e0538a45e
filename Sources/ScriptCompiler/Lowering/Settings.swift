import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `start`. People of whom nothing is said are met like other people; a machine of which nothing is said gets what
    /// `unknown` gets when the script says so, and otherwise no word; a fax gets none.
    func start() -> Start {
        switch script.start {
        case .all(let name): return Start(names.target(name))
        case .byAnswer(_, let inbound, let human, let machine, let fax, let unknown):
            func target(_ ways: Located<String>?...) -> Target {
                ways.lazy.compactMap(\.self).first.map(names.target) ?? .hangup
            }
            return Start(
                inbound: target(inbound, human, unknown), human: target(human, inbound, unknown),
                machine: target(machine, unknown), fax: target(fax), unknown: target(unknown, human, inbound))
        case nil: return Start(.hangup)
        }
    }

    /// `events: {error: sorry, limit: farewell, machine: voicemail, ended: done}`
    func events() -> Events {
        Events(
            error: script.events.error.map(names.target), limit: script.events.limit.map(names.target),
            machine: script.events.machine.map(names.target), ended: script.events.ended.map(names.state))
    }

    /// `limits: {turns: 100, duration: 15m}`
    func limits() -> Limits {
        var limits = Limits()
        if let turns = script.limits?.turns { limits.turns = turns.value }
        if let duration = script.limits?.duration { limits.duration = duration.value }
        return limits
    }

    /// `confidence: {accept: 0.7, confirm: 0.4}`
    func confidence() -> Confidence {
        var confidence = Confidence()
        if let accept = script.confidence?.accept { confidence.accept = accept.value }
        if let confirm = script.confidence?.confirm { confidence.confirm = confirm.value }
        return confidence
    }

    /// `outbound: {machine_detection: wait_for_beep, ring_timeout: 30s}`
    func outbound() -> Outbound {
        var outbound = Outbound()
        guard let settings = script.outbound else { return outbound }
        outbound.machineDetection =
            switch settings.machineDetection?.value {
            case .quick: .quick
            case .waitForBeep: .waitForBeep
            case .off, nil: .off
            }
        outbound.async = settings.async?.value ?? false
        outbound.detectionTimeout = settings.detectionTimeout?.value
        outbound.speechThreshold = settings.speechThreshold?.value
        outbound.speechEndThreshold = settings.speechEndThreshold?.value
        outbound.silenceTimeout = settings.silenceTimeout?.value
        outbound.ringTimeout = settings.ringTimeout?.value
        outbound.timeLimit = settings.timeLimit?.value
        outbound.record = settings.record?.value ?? false
        return outbound
    }

    /// `hours: office: {mon-fri: 09:00-17:00, closed: [2026-12-25]}`
    func hours() -> [OpeningHours] {
        script.hours.map { hours in
            OpeningHours(
                name: place.prefix + hours.name.value,
                week: hours.week.map { day in
                    day.map { OpeningHours.Span(from: TimeOfDay($0.value.from), to: TimeOfDay($0.value.to)) }
                },
                closed: hours.closed.map {
                    CalendarDate(year: $0.value.year, month: $0.value.month, day: $0.value.day)
                })
        }
    }
}

extension TimeOfDay {
    fileprivate init(_ minutes: Int) { self.init(hour: minutes / 60, minute: minutes % 60) }
}
