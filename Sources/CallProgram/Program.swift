/// A compiled call script: a machine of states that ``CallEvent``s drive.
///
/// Every name an author wrote is an index here, every default is filled in, and nothing knows of YAML or of a
/// carrier. A program is plain data: it can be stored, compared, printed and built by hand in a test.
package struct Program: Hashable, Sendable, Codable {
    /// The version of this form; a reader refuses any other.
    package static let currentVersion = 1

    package var version: Int = Program.currentVersion
    package var name: String
    package var description: String = ""
    /// Called numbers (E.164) that this program answers when several are served.
    package var numbers: [String] = []
    /// IANA name, for example `America/New_York`.
    package var timeZone: String = "UTC"
    /// The languages of the call. The first is the one a call begins in.
    package var languages: [Language]
    package var slots: [Slot] = []
    package var intents: [Intent] = []
    package var hours: [OpeningHours] = []
    package var ladders: [Ladder] = []
    package var states: [State]
    package var start: Start
    package var events: Events = Events()
    package var limits: Limits = Limits()
    package var confidence: Confidence = Confidence()
    package var outbound: Outbound = Outbound()

    package init(name: String, languages: [Language], states: [State], start: Start) {
        self.name = name
        self.languages = languages
        self.states = states
        self.start = start
    }

    package subscript(id: StateID) -> State { states[id.index] }
    package subscript(id: SlotID) -> Slot { slots[id.index] }
    package subscript(id: IntentID) -> Intent { intents[id.index] }
    package subscript(id: LanguageID) -> Language { languages[id.index] }
    package subscript(id: LadderID) -> Ladder { ladders[id.index] }
    package subscript(id: HoursID) -> OpeningHours { hours[id.index] }
}

/// A language of the call: how it is spoken and how it is listened to.
///
/// For example: `en-US: {voice: Polly.Joanna}`.
package struct Language: Hashable, Sendable, Codable {
    /// BCP 47 tag as the carrier's `Say` takes it.
    package var tag: String
    /// The carrier's voice name; nil leaves it to the account.
    package var voice: String?
    /// The recogniser's tag, where it differs from the voice's.
    package var listenTag: String

    package init(tag: String, voice: String? = nil, listenTag: String? = nil) {
        self.tag = tag
        self.voice = voice
        self.listenTag = listenTag ?? tag
    }
}

/// A declared value of the call.
package struct Slot: Hashable, Sendable, Codable {
    package var name: String
    package var type: SlotType
    /// The value a call begins with.
    package var defaultValue: Value?
    /// Given from outside when the call is placed.
    package var input: Input = .none
    /// Masked wherever it could be read by someone else.
    package var isSensitive: Bool = false

    package enum Input: String, Hashable, Sendable, Codable {
        case none, optional, required
    }

    package init(
        name: String, type: SlotType, defaultValue: Value? = nil, input: Input = .none, isSensitive: Bool = false
    ) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
        self.input = input
        self.isSensitive = isSensitive
    }
}

/// What a slot takes, with its limits.
package enum SlotType: Hashable, Sendable, Codable {
    /// Lengths in characters.
    case text(minLength: Int?, maxLength: Int?, pattern: String?)
    case number(min: Number?, max: Number?, whole: Bool)
    case yesNo
}

/// Something a caller may mean, with the phrases for it in each language of the program.
package struct Intent: Hashable, Sendable, Codable {
    package var name: String
    /// One list a language, in the order of ``Program/languages``.
    package var phrases: [[String]]
    /// What the caller is asked back with (`Did you say …?`), one a language.
    package var labels: [String]

    package init(name: String, phrases: [[String]], labels: [String]) {
        self.name = name
        self.phrases = phrases
        self.labels = labels
    }
}

/// The first state, by who is on the line when the first word is spoken.
package struct Start: Hashable, Sendable, Codable {
    package var inbound: Target
    package var human: Target
    package var machine: Target
    package var fax: Target
    package var unknown: Target

    package init(inbound: Target, human: Target, machine: Target, fax: Target, unknown: Target) {
        self.inbound = inbound
        self.human = human
        self.machine = machine
        self.fax = fax
        self.unknown = unknown
    }

    /// The same beginning for everyone.
    package init(_ target: Target) {
        self.init(inbound: target, human: target, machine: target, fax: target, unknown: target)
    }
}

/// Where the call goes when something happens that no state handles.
package struct Events: Hashable, Sendable, Codable {
    /// After a runtime trap; nil speaks an apology and hangs up.
    package var error: Target?
    /// After a limit is reached; nil says goodbye.
    package var limit: Target?
    /// A late verdict of asynchronous machine detection: machine or fax.
    package var machine: Target?
    /// After the caller is gone.
    package var ended: StateID?

    package init(error: Target? = nil, limit: Target? = nil, machine: Target? = nil, ended: StateID? = nil) {
        self.error = error
        self.limit = limit
        self.machine = machine
        self.ended = ended
    }
}

package struct Limits: Hashable, Sendable, Codable {
    package var turns: Int = 100
    /// Seconds since the call began.
    package var duration: Int = 900

    package init(turns: Int = 100, duration: Int = 900) {
        self.turns = turns
        self.duration = duration
    }
}

/// The bands of the recogniser's confidence, each from 0 to 1.
package struct Confidence: Hashable, Sendable, Codable {
    /// At or above: taken.
    package var accept: Double = 0.7
    /// From here to `accept`: asked back. Below: a no-match.
    package var confirm: Double = 0.4

    package init(accept: Double = 0.7, confirm: Double = 0.4) {
        self.accept = accept
        self.confirm = confirm
    }
}

/// How a call of this program is placed.
package struct Outbound: Hashable, Sendable, Codable {
    package enum MachineDetection: String, Hashable, Sendable, Codable {
        case off, quick
        case waitForBeep = "wait_for_beep"
    }
    package var machineDetection: MachineDetection = .off
    /// The verdict comes later, on a callback of its own, while the call already talks.
    package var async: Bool = false
    /// Seconds.
    package var detectionTimeout: Int?
    /// Milliseconds, as the carrier has them.
    package var speechThreshold: Int?
    package var speechEndThreshold: Int?
    package var silenceTimeout: Int?
    /// Seconds.
    package var ringTimeout: Int?
    /// Seconds.
    package var timeLimit: Int?
    package var record: Bool = false

    package init() {}
}
