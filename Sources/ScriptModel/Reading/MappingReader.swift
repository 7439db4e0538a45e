import ScriptDiagnostics
package import ScriptYAML

/// One key of a kind of mapping: its name, the form of its value, and a line about it.
package struct Key<Owner>: Sendable {
    let shape: KeyShape
    /// False when the value could not be read.
    let read: @Sendable (Node, Place, inout Owner, inout Reading) -> Bool

    package var name: String { shape.name }

    package init<Value>(
        _ name: String, _ form: ValueForm<Value>, required: Bool = false, default defaultText: String? = nil,
        _ summary: String, store: @escaping @Sendable (inout Owner, Value, Place) -> Void
    ) {
        shape = KeyShape(
            name: name, shape: form.shape, summary: summary, isRequired: required, defaultText: defaultText)
        read = { node, place, owner, reading in
            guard let value = form.read(node, place, &reading) else { return false }
            store(&owner, value, place)
            return true
        }
    }

    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Owner, Value?> & Sendable, _ form: ValueForm<Value>,
        required: Bool = false, default defaultText: String? = nil, _ summary: String
    ) {
        self.init(name, form, required: required, default: defaultText, summary) { owner, value, _ in
            owner[keyPath: path] = value
        }
    }

    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ form: ValueForm<Value>,
        required: Bool = false, default defaultText: String? = nil, _ summary: String
    ) {
        self.init(name, form, required: required, default: defaultText, summary) { owner, value, _ in
            owner[keyPath: path] = value
        }
    }
}

extension Key {
    /// The same key where it may be left out.
    var optional: Key {
        var shape = shape
        shape.isRequired = false
        return Key(shape: shape, read: read)
    }

    private init(shape: KeyShape, read: @escaping @Sendable (Node, Place, inout Owner, inout Reading) -> Bool) {
        self.shape = shape
        self.read = read
    }
}

/// Reads one kind of mapping by the table of its keys. No key is read that is not in the table, so the schema and the
/// reference made from it are whole.
package struct MappingReader<Owner>: Sendable {
    /// `a state`
    let subject: String
    package let keys: [Key<Owner>]
    /// Keys that stand elsewhere, and where: `timeout` → `under "listen"`; or what to write: `write goto: hangup`.
    let elsewhere: [String: String]
    /// What others call a key of this language: `next` → `goto`.
    let meant: [String: String]
    /// What others write beside `say`, and what it is as a part of it: `play` → `say: [{play: …}]`.
    let parts: [String: String]
    /// Keys worth naming first to someone who is lost.
    let common: [String]
    /// What to write for a key that is missing.
    let remedy: @Sendable (_ key: String, Node.Mapping) -> MissingKeyRemedy?
    /// What a caller notices when a key is not understood.
    let onTheCall: String?
    package let shape: MappingShape
    private let index: [String: Int]
    private let required: UInt64

    package init(
        _ subject: String, elsewhere: [String: String] = [:], meant: [String: String] = [:],
        parts: [String: String] = [:],
        common: [String] = [], onTheCall: String? = nil, _ keys: [Key<Owner>],
        remedy: @escaping @Sendable (_ key: String, Node.Mapping) -> MissingKeyRemedy? = { _, _ in nil }
    ) {
        self.subject = subject
        self.keys = keys
        self.elsewhere = elsewhere
        self.meant = meant
        self.parts = parts
        self.common = common
        self.remedy = remedy
        self.onTheCall = onTheCall
        shape = MappingShape(subject: subject, keys: keys.map(\.shape))
        index = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.name, $0) })
        precondition(keys.count <= 64)
        required = keys.indices.reduce(0) { keys[$1].shape.isRequired ? $0 | 1 << UInt64($1) : $0 }
    }

    func has(_ name: String) -> Bool { index[name] != nil }

    /// The keys that were written but whose values could not be read.
    @discardableResult
    package func read(
        _ mapping: Node.Mapping, into owner: inout Owner, at place: Place, _ reading: inout Reading
    ) -> Set<String> {
        let mapping = gathering(mapping, &reading)
        var seen: UInt64 = 0
        var unknown: Set<String> = []
        var faulty: Set<String> = []
        for entry in mapping.entries {
            let name = entry.key.text
            guard let position = index[name] else {
                if unknown.insert(name).inserted { reportUnknown(entry, in: mapping, &reading) }
                continue
            }
            // The parser has told of a repeated key; the first one counts.
            let bit: UInt64 = 1 << UInt64(position)
            if seen & bit != 0 { continue }
            seen |= bit
            if !keys[position].read(entry.value, Place(entry.key), &owner, &reading) { faulty.insert(name) }
        }
        if seen & required != required {
            for key in keys where key.shape.isRequired && seen & 1 << UInt64(index[key.name]!) == 0 {
                // A misspelt key may well be the missing one: telling of it once is enough.
                if unknown.contains(where: { isMeant($0, as: key.name) }) { continue }
                reading.report(
                    .missingKey(
                        key.name, of: subject, in: mapping, at: place, reading, remedy: remedy(key.name, mapping)))
            }
        }
        return faulty.union(unknown)
    }

    /// The key that one which is none may be meant for.
    func meantKey(_ name: String) -> String? { meantKey(name, among: keys.map(\.name)) }

    /// Whether a key that is none may well be this one, misspelt: `States`.
    func isMeant(_ name: String, as key: String) -> Bool { !has(name) && meantKey(name, among: [key]) != nil }

    private func meantKey(_ name: String, among known: [String]) -> String? {
        meant[name].flatMap { known.contains($0) ? $0 : nil } ?? NearestName.nearest(to: name, among: known)
    }

    private func reportUnknown(_ entry: Node.Mapping.Entry, in mapping: Node.Mapping, _ reading: inout Reading) {
        let name = entry.key.text
        if let advice = elsewhere[name], advice.hasPrefix("write ") {
            reading.report(
                Diagnostic(
                    .unknownKey, .error, "\(subject) has no key \"\(name)\"", at: entry.key.span, label: advice,
                    onTheCall: onTheCall))
        } else if let home = elsewhere[name] {
            reading.report(
                Diagnostic(
                    .unknownKey, .error, "\"\(name)\" is not a key of \(subject): it stands \(home)",
                    at: entry.key.span, onTheCall: onTheCall))
        } else if let part = parts[name], part != "prompt" || entry.namesPrompt {
            let hasSay = mapping.entries.contains { $0.key.text == "say" }
            reading.report(.unknownPart(entry, part, of: subject, hasSay: hasSay, onTheCall: onTheCall, reading))
        } else {
            var known = keys.map(\.name)
            // What stands here already cannot have been meant once more.
            if let nearest = meantKey(name, among: known), mapping.entries.contains(where: { $0.key.text == nearest }) {
                known.removeAll { key in mapping.entries.contains { $0.key.text == key } }
            }
            reading.report(
                .unknownKey(
                    entry.key, of: subject, meant: meantKey(name, among: known),
                    known: common.filter { known.contains($0) } + known.filter { !common.contains($0) },
                    onTheCall: onTheCall, reading))
        }
    }
}
