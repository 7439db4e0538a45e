/// Words of the language that this version does not read. Each leaves this list when its file is written.
enum NotSupportedYet {
    static let fileKeys: Set<String> = ["assistant"]
    static let verbs: Set<String> = [
        "transfer", "record", "enqueue", "message", "fetch", "reply", "run", "connect", "twiml",
    ]
    static let stateKeys: Set<String> = verbs.union(["filler"])
    static let slotTypes: Set<String> = [
        "digits", "date", "time", "phone", "money", "email", "spelled", "choice", "list", "data",
    ]
    static let slotKeys: Set<String> = ["confirm"]
    static let promptKeys: Set<String> = ["each", "at_most"]
}
