/// A compiled call script: a machine of states that ``CallEvent``s drive.
///
/// Every name an author wrote is an index here, every default is filled in, and nothing knows of YAML or of a
/// carrier. A program is plain data: it can be stored, compared, printed and built by hand in a test.
///
/// ## Why it is as it is
///
/// **A state is a basic block with one exit.** Instructions that wait for nobody run in order; then exactly one
/// ``Exit`` says where the call goes or what it waits for. So a walk is a loop over blocks, every place where a call can
/// wait is a state's end, and a session remembers one number: the state whose question is open. What the author wrote
/// in any order has one order here.
///
/// ```
/// state 3 tell_time
///   say        "The current time is ${time(now)}."
///   goto       assist
/// ```
///
/// **Nothing is inherited at run time.** A question carries its own choices followed by the globals it keeps, how it
/// listens, both its ladders and where it gives up. A turn reads one question and never climbs to the script for a
/// default. What the author leaves out and the language promises all the same (a goodbye before giving up) is a state
/// like any other, so that the dump, the map, the trace and the proofs see it.
///
/// **Tables and dense numbers.** Slots, intents, ladders, hours, languages and states stand in tables; everything else
/// holds an index. A lookup is an array access, a session is small, and equal ladders are stored once. Names stay in
/// the tables for people: no decision is made by comparing them.
///
/// **Expressions are trees.** They are short, always end, and are walked a few times a call. Templates are lists of
/// texts and trees, so a prompt is filled in without being parsed again.
///
/// **Languages are columns.** Prompts, phrases, labels and hints have a version for each language in the order of
/// ``languages``; where one is missing the compiler has chosen what is said instead. Switching the call's language
/// changes an index and nothing else.
///
/// Roads not taken:
/// - *Bytecode* (one flat list of instructions with jumps): faster by nothing that a caller would notice, and no longer
///   a picture of the script; a late fault would name an offset where now it names a state.
/// - *Closures*, made once when a script is loaded: neither storable nor comparable, and a dump could not print them.
/// - *The script's own model, walked directly*: every turn would look names up, inherit defaults and meet what the rules
///   have excluded, and the ringing half would need the author's half.
/// - *Hierarchical states* (a menu inside a menu, as statecharts have): authors of phone scripts think in a flat map,
///   and globals with `back` are the one piece of hierarchy they ask for.
/// - *The carrier's documents, prepared in advance*: what was said before a question goes inside it, and values are
///   filled in, so few documents are constant; the carrier's words would reach into the core for a small gain.
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
    /// What every `reply` has in common.
    package var assistant: Assistant?
    /// Names of environment variables that `fetch` and `reply` may read.
    package var secrets: [String] = []

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
    /// A voice of one's own, tried before the carrier's.
    package var engine: SpeechEngine?

    package init(tag: String, voice: String? = nil, listenTag: String? = nil, engine: SpeechEngine? = nil) {
        self.tag = tag
        self.voice = voice
        self.listenTag = listenTag ?? tag
        self.engine = engine
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
    package var confirm: Confirm = .lowConfidence

    /// When an answer is read back before it counts.
    package enum Confirm: String, Hashable, Sendable, Codable {
        case never
        /// When the recogniser or the grammar was not sure.
        case lowConfidence = "low_confidence"
        case always
    }

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
    /// `length: 6-8`
    case digits(length: ClosedRange<Int>?)
    /// `keys` is the order in which they are pressed, `MMDD`; nil where no keys are taken.
    case date(earliest: DayLimit?, latest: DayLimit?, keys: String?)
    case time(earliest: TimeOfDay?, latest: TimeOfDay?)
    /// The country whose local numbers are understood, `US`; nil is that of the call's language.
    case phone(region: String?)
    /// An ISO code, `USD`; nil is the currency of the country of the call's language.
    case money(currency: String?, min: Number?, max: Number?)
    case email
    case spelled(length: ClosedRange<Int>?)
    /// The value is an option's name.
    case choice([SlotOption])
    case list(of: ListItem)
    /// JSON.
    case data
    /// One of a list's items.
    case item(ListMenu)
}

/// What a list holds.
package enum ListItem: String, Hashable, Sendable, Codable {
    case text, number, data
}

/// A menu made of a list: `{type: choice, from: movies, label: title, value: id}`.
package struct ListMenu: Hashable, Sendable, Codable {
    package var list: SlotID
    /// The way within an item to what it is called; empty where the item is a text or a number itself.
    package var label: [String]
    /// The way within an item to what the slot takes; empty is the item itself.
    package var value: [String]

    package init(list: SlotID, label: [String] = [], value: [String] = []) {
        self.list = list
        self.label = label
        self.value = value
    }
}

/// Something a caller may mean, with the phrases for it in each language of the program.
package struct Intent: Hashable, Sendable, Codable {
    package var name: String
    /// One list a language, in the order of ``Program/languages``.
    package var phrases: [[String]]
    /// What the caller is asked back with (`Did you say …?`), one a language.
    package var labels: [String]
    /// The script it belongs to, 0 for the main one: only there it is heard, or speaks against another.
    package var script: Int = 0

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
