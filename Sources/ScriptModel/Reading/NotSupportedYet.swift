/// Words of the language that this version does not read. Each leaves this list when its file is written.
enum NotSupportedYet {
    static let fileKeys: Set<String> = []
    static let verbs: Set<String> = []
    static let stateKeys: Set<String> = verbs
    static let slotTypes: Set<String> = []
    static let slotKeys: Set<String> = []
    static let promptKeys: Set<String> = []
}
