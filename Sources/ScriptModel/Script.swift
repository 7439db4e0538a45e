package import ScriptDiagnostics

/// A call script as its author wrote it: every key typed, every value with its place, no name looked up yet.
///
/// What could not be read is absent, and a diagnostic has told why.
package struct Script: Sendable {
    /// The file itself first, then what it includes.
    package var files: SourceFiles
    /// The first word of the file, where a fault of the whole is shown.
    package var span: SourceSpan
    package var version: Located<Int>?
    package var name: Located<String>?
    package var description: Located<String>?
    /// E.164.
    package var numbers: [Located<String>] = []
    package var includes: [Located<String>] = []
    /// IANA name.
    package var timezone: Located<String>?
    package var languages: [LanguageDeclaration] = []
    /// Tag of the language a call begins in.
    package var language: Located<String>?
    package var listen = ListenSettings()
    package var confidence: ConfidenceBands?
    package var intents: [IntentDeclaration] = []
    package var slots: [SlotDeclaration] = []
    package var prompts: [PromptDeclaration] = []
    package var hours: [HoursDeclaration] = []
    package var globals: [ChoiceDeclaration] = []
    package var noInput: LadderDeclaration?
    package var noMatch: LadderDeclaration?
    package var maxAttempts: Located<Int>?
    package var giveUp: Located<String>?
    package var start: StartDeclaration?
    package var outbound: OutboundDeclaration?
    package var events = EventsDeclaration()
    package var limits: LimitsDeclaration?
    /// What every `reply` has in common.
    package var assistant: AssistantDeclaration?
    /// Said while work outside is under way, unless a state says otherwise.
    package var filler: PromptSyntax?
    /// Names of environment variables.
    package var secrets: [Located<String>] = []
    package var states: [State] = []
    package var unread = UnreadParts()
    /// The scripts that this one runs, and those that they run: one that is run stands before those that run it.
    package var runs: [RunScript] = []
    /// Names in `run` behind which there is no script, or none that may stand there.
    package var runFaults: [RunFault] = []

    package init(files: SourceFiles, span: SourceSpan) {
        self.files = files
        self.span = span
    }
}

extension Script {
    /// A key of the file below which names are declared.
    package enum Table: String, Sendable, CaseIterable {
        case languages, intents, slots, prompts, hours, globals, states
    }

    /// A key of the file on which rules rest that are told elsewhere: `start` decides which states are reached.
    package enum Part: String, Sendable, CaseIterable {
        case start, events, outbound, listen, language, languages, globals, intents, prompts, slots, secrets, timezone
        case giveUp = "give_up"
        case noInput = "no_input"
        case noMatch = "no_match"
    }

    /// Whether a name that is not declared here may have been meant to be: it may stand in what could not be read, or
    /// be what one that is no name should read.
    package func mayLack(namesOf table: Table) -> Bool {
        unread.mayHold(table) || names(of: table).contains { !Name.isValid($0.value) }
    }

    private func names(of table: Table) -> [Located<String>] {
        switch table {
        case .languages: []
        case .intents: intents.map(\.name)
        case .slots: slots.map(\.name)
        case .prompts: prompts.map(\.name)
        case .hours: hours.map(\.name)
        case .globals: globals.map(\.name)
        case .states: states.map(\.name)
        }
    }
}

/// What stands in the text of a script but could not be read. A finding has told of each; a rule that would miss
/// such a part keeps still.
package struct UnreadParts: Sendable {
    /// A whole file is lost: any name may be defined there.
    package var hasLostFile = false
    /// Some way on has no state written behind it: `goto:`
    package var lacksTarget = false
    /// Places where text is lost or had to be guessed.
    package var lost = LostText()
    /// Keys of the file whose value could not be read, and those that it has not: `start`, `slotz`.
    package var keys: Set<String> = []

    package init() {}

    /// Whether names of this kind may stand in what could not be read.
    func mayHold(_ table: Script.Table) -> Bool {
        hasLostFile || keys.contains(table.rawValue)
            || keys.contains { NearestName.nearest(to: $0, among: [table.rawValue]) != nil }
    }
}

/// `en-US: {voice: Polly.Joanna, listen: en-US}`
package struct LanguageDeclaration: Sendable {
    package var tag: Located<String>
    package var voice: Located<String>?
    package var listen: Located<String>?
    package var tts: SpeechEngineSyntax?

    package init(tag: Located<String>, voice: Located<String>? = nil, listen: Located<String>? = nil) {
        self.tag = tag
        self.voice = voice
        self.listen = listen
    }
}

/// `confidence: {accept: 0.7, confirm: 0.4}`
package struct ConfidenceBands: Sendable {
    package var accept: Located<Double>?
    package var confirm: Located<Double>?

    package init(accept: Located<Double>? = nil, confirm: Located<Double>? = nil) {
        self.accept = accept
        self.confirm = confirm
    }
}

/// `time: [what time is it, do you have the time]`, or a list per language.
package struct IntentDeclaration: Sendable {
    package var name: Located<String>
    package var phrases: Phrases

    package init(name: Located<String>, phrases: Phrases) {
        self.name = name
        self.phrases = phrases
    }
}

/// Example sentences of an intent.
package enum Phrases: Sendable {
    /// In the default language.
    case plain([Located<String>])
    case perLanguage([(tag: Located<String>, phrases: [Located<String>])])
}

/// `start: greeting`, or a state by who is on the line.
package enum StartDeclaration: Sendable {
    case all(Located<String>)
    case byAnswer(
        span: SourceSpan, inbound: Located<String>?, human: Located<String>?, machine: Located<String>?,
        fax: Located<String>?, unknown: Located<String>?)
}

/// `outbound: {machine_detection: wait_for_beep, ring_timeout: 30s}`
package struct OutboundDeclaration: Sendable {
    package enum MachineDetection: String, Sendable, CaseIterable {
        case off, quick
        case waitForBeep = "wait_for_beep"
    }
    package var span: SourceSpan
    package var machineDetection: Located<MachineDetection>?
    package var async: Located<Bool>?
    /// Seconds.
    package var detectionTimeout: Located<Int>?
    /// Milliseconds.
    package var speechThreshold: Located<Int>?
    package var speechEndThreshold: Located<Int>?
    package var silenceTimeout: Located<Int>?
    /// Seconds.
    package var ringTimeout: Located<Int>?
    package var timeLimit: Located<Int>?
    package var record: Located<Bool>?

    package init(span: SourceSpan) { self.span = span }
}

/// `events: {error: sorry, limit: farewell, machine: voicemail, ended: done}`
package struct EventsDeclaration: Sendable {
    package var error: Located<String>?
    package var limit: Located<String>?
    package var machine: Located<String>?
    package var ended: Located<String>?

    package init() {}
}

/// `limits: {turns: 100, duration: 15m}`
package struct LimitsDeclaration: Sendable {
    package var turns: Located<Int>?
    /// Seconds.
    package var duration: Located<Int>?

    package init(turns: Located<Int>? = nil, duration: Located<Int>? = nil) {
        self.turns = turns
        self.duration = duration
    }
}

/// `office: {mon-fri: 09:00-17:00, closed: [2026-12-25]}`
package struct HoursDeclaration: Sendable {
    package struct Span: Sendable {
        /// Minutes since midnight; `to` before `from` runs past midnight.
        package var from: Int
        package var to: Int

        package init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }
    }
    package var name: Located<String>
    /// Seven lists, Monday first.
    package var week: [[Located<Span>]]
    /// (year, month, day), each from 1.
    package var closed: [Located<DayLiteral>]

    package init(name: Located<String>, week: [[Located<Span>]], closed: [Located<DayLiteral>]) {
        self.name = name
        self.week = week
        self.closed = closed
    }
}

/// `2026-12-25`
package struct DayLiteral: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}
