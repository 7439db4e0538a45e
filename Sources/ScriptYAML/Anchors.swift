/// What `&name` stands for, and how much `*name` has added so far.
struct Anchors {
    struct Anchored {
        var node: Node
        /// Nodes in it, aliases written out.
        var weight: Int
        var depth: Int
    }

    private var named: [String: Anchored] = [:]
    private var spent = 0
    /// They have grown beyond the limit, and that was told.
    var areSpent = false
    /// Anchors in text that was passed over.
    private(set) var lost: Set<String> = []

    var names: [String] { named.keys.sorted() }

    subscript(name: String) -> Anchored? {
        get { named[name] }
        set { named[name] = newValue }
    }

    /// Notes each `&name` in text that is passed over.
    mutating func lose(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
            let name = rest[(sign + 1)...].prefix { ByteClass.isName($0) }
            if !name.isEmpty { lost.insert(String(decoding: name, as: UTF8.self)) }
            rest = rest[name.endIndex...]
        }
    }

    /// False when the aliases together would grow beyond the limit.
    mutating func spend(_ weight: Int, limit: Int) -> Bool {
        spent += weight
        return spent <= limit
    }
}
