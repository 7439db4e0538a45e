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

    subscript(name: String) -> Anchored? {
        get { named[name] }
        set { named[name] = newValue }
    }

    /// False when the aliases together would grow beyond the limit.
    mutating func spend(_ weight: Int, limit: Int) -> Bool {
        spent += weight
        return spent <= limit
    }
}
