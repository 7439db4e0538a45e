/// A place where the call waits for the caller's voice or keys.
package struct Question: Hashable, Sendable, Codable {
    package var listen: Listen
    /// The state's own choices first, then the globals it keeps.
    package var choices: [Choice]
    /// `ask: slot`, beside or instead of choices.
    package var ask: Ask?
    /// `else: state`: takes what was said and not understood, before the no-match ladder.
    package var otherwise: Target?
    package var noInput: LadderID
    package var noMatch: LadderID
    /// How many silences and no-matches together are answered with a rung before giving up.
    package var maxAttempts: Int
    package var giveUp: Target
    /// The script it is asked in, 0 for the main one: only that script's intents are compared.
    package var script: Int = 0
    /// What turns the pages of a list that the state reads out.
    package var paging: Paging?

    package init(
        listen: Listen, choices: [Choice] = [], ask: Ask? = nil, otherwise: Target? = nil, noInput: LadderID,
        noMatch: LadderID, maxAttempts: Int = 3, giveUp: Target
    ) {
        self.listen = listen
        self.choices = choices
        self.ask = ask
        self.otherwise = otherwise
        self.noInput = noInput
        self.noMatch = noMatch
        self.maxAttempts = maxAttempts
        self.giveUp = giveUp
    }

    /// One thing the caller may say or press here.
    package struct Choice: Hashable, Sendable, Codable {
        package enum Scope: String, Hashable, Sendable, Codable { case local, global }
        package var intent: IntentID
        package var scope: Scope
        /// The keys that choose it, for example `1`, `*`, `12`.
        package var keys: String?
        package var set: [Assignment] = []
        /// Switches the call before going on.
        package var language: LanguageID?
        package var target: Target
        /// What it gives to the slot that is asked for, of whose options it is one.
        package var answer: Value?

        package init(
            intent: IntentID, scope: Scope, keys: String? = nil, set: [Assignment] = [], language: LanguageID? = nil,
            target: Target
        ) {
            self.intent = intent
            self.scope = scope
            self.keys = keys
            self.set = set
            self.language = language
            self.target = target
        }
    }

    package struct Assignment: Hashable, Sendable, Codable {
        package var slot: SlotID
        package var value: Expression

        package init(slot: SlotID, value: Expression) {
            self.slot = slot
            self.value = value
        }
    }

    /// `more` and `back`, open while there is a page that way. A choice of the state's own stands before them.
    package struct Paging: Hashable, Sendable, Codable {
        package var more: IntentID?
        package var back: IntentID?

        package init(more: IntentID?, back: IntentID?) {
            self.more = more
            self.back = back
        }

        /// Keys that turn the page: those that stand for no position.
        package static let moreKey = "*"
        package static let backKey = "0"
    }

    /// The slot that an answer fills.
    package struct Ask: Hashable, Sendable, Codable {
        package var slot: SlotID
        package var target: Target

        package init(slot: SlotID, target: Target) {
            self.slot = slot
            self.target = target
        }
    }
}

/// How a question listens, every default filled in.
package struct Listen: Hashable, Sendable, Codable {
    package var speech: Bool
    package var keys: Bool
    /// Hints a language: the author's own, then phrases of the open choices, within the carrier's limits.
    package var hints: [[String]]
    /// Seconds of silence before the caller is taken to say nothing; nil is the operator's default.
    package var timeout: Int?
    /// Seconds of silence that end a sentence; nil is `auto`.
    package var speechTimeout: Int?
    package var speechModel: String?
    package var enhanced: Bool?
    package var profanityFilter: Bool?
    /// Seconds.
    package var maxSpeechTime: Int?
    package var numDigits: Int?
    /// One key, or empty for none; nil is the carrier's `#`.
    package var finishOnKey: String?
    /// Whether the caller may talk over the prompt.
    package var bargeIn: Bool = true

    package init(speech: Bool, keys: Bool, hints: [[String]] = []) {
        self.speech = speech
        self.keys = keys
        self.hints = hints
    }
}

/// What is said at the first silence, the second, and so on.
package struct Ladder: Hashable, Sendable, Codable {
    package struct Rung: Hashable, Sendable, Codable {
        package var say: Prompt
        /// Whether the question is spoken again after the rung.
        package var repeatsQuestion: Bool

        package init(say: Prompt, repeatsQuestion: Bool = true) {
            self.say = say
            self.repeatsQuestion = repeatsQuestion
        }
    }
    package var rungs: [Rung]
    /// Whether its words are the product's own, as the script has none.
    package var isBuiltIn: Bool

    package init(rungs: [Rung], isBuiltIn: Bool = false) {
        self.rungs = rungs
        self.isBuiltIn = isBuiltIn
    }
}
