import ScriptDiagnostics
import ScriptYAML

extension Reading {
    /// A map with what slid out of its entries where it belongs: `message:` with nothing below it, and beside it `to` and
    /// `body`.
    ///
    /// - Parameters:
    ///   - home: What may stand in the map.
    ///   - kind: What its entries are called: `the state `.
    ///   - below: Keys that belong below an entry of it even where they may be names of their own.
    ///   - isMeant: Whether a name may be a key of the map, misspelt.
    mutating func gathered(
        _ mapping: Node.Mapping, home: KeyTree, kind: String = "", below: Set<String> = [],
        isMeant: (String) -> Bool = { _ in false }
    ) -> Node.Mapping {
        guard mapping.isBlock else { return mapping }
        var result = mapping
        result.entries = []
        result.entries.reserveCapacity(mapping.entries.count)
        var rest = mapping.entries[...]
        while let next = rest.first {
            guard let owner = result.entries.last,
                let (place, run) = places(in: owner, home).compactMap({ place in
                    place.run(of: rest, home, below, isMeant).map { (place, $0) }
                }).first, let first = run.first,
                // Keys that stand deeper than those they may belong to are not too shallow.
                case let width = inner(of: place, in: mapping) - column(of: Int(first.key.span.start)), width > 0
            else {
                result.entries.append(next)
                rest.removeFirst()
                continue
            }
            let column = column(of: Int(first.key.span.start))
            let isSure = place.keys.entries.isEmpty && !run.contains { home.fits($0) }
            report(
                .shallow(
                    .unknownKey, run.map(\.key.text), owner: place.owner.text, kind: place.way.isEmpty ? kind : "",
                    isBeside: column == self.column(of: Int(place.owner.span.start)), by: width,
                    [FixIt("indent by \(width) more", isSure ? .safe : .unsafe, edits: indenting(run, by: width))],
                    at: first.key.span))
            result.entries[result.entries.count - 1].value = owner.value.adding(run, at: place.way[...])
            rest = rest[run.endIndex...]
        }
        return result
    }

    /// Where an entry may go on: the last of its keys, the last key of that, and so on; the innermost first.
    private func places(in entry: Node.Mapping.Entry, _ home: KeyTree) -> [OpenPlace] {
        var places: [OpenPlace] = []
        var way: [Int] = []
        var (entry, tree, margin) = (entry, home, -1)
        while let keys = entry.block, let below = tree.below(entry.key.text) {
            places.append(OpenPlace(owner: entry.key, keys: keys, tree: below, way: way, margin: margin))
            guard let last = keys.entries.last else { break }
            way.append(keys.entries.count - 1)
            margin = column(of: Int(entry.key.span.start))
            (entry, tree) = (last, below)
        }
        return places.reversed()
    }

    /// How far the keys of a place are indented: as its others are, or as deep as its neighbours.
    private func inner(of place: OpenPlace, in mapping: Node.Mapping) -> Int {
        let own = column(of: Int(place.owner.span.start))
        if let key = place.keys.entries.first?.key { return column(of: Int(key.span.start)) }
        guard place.way.isEmpty else { return own + max(1, own - place.margin) }
        let neighbour = mapping.entries.lazy.compactMap { $0.block?.entries.first }.first
        let column = neighbour.map { self.column(of: Int($0.key.span.start)) } ?? 0
        return column > own ? column : own + 2
    }
}

/// A map on lines of its own that is not known to have ended, or a name with nothing below it.
private struct OpenPlace {
    let owner: Node.Scalar
    let keys: Node.Mapping
    /// What may stand below the owner.
    let tree: KeyTree
    /// From the entry that all this is in: the positions of the last keys.
    let way: [Int]
    /// How far what the owner is in is indented.
    let margin: Int

    /// The entries behind it that belong to it.
    func run(
        of rest: ArraySlice<Node.Mapping.Entry>, _ home: KeyTree, _ below: Set<String>, _ isMeant: (String) -> Bool
    ) -> ArraySlice<Node.Mapping.Entry>? {
        let run = rest.prefix { entry in
            !keys.entries.contains { $0.key.text == entry.key.text } && takes(entry, home, below)
        }
        // A key misspelt is no name of the author's own, unless it is among others.
        let isOwn = run.contains { tree.has($0.key.text) || !isMeant($0.key.text) }
        return isOwn ? run : nil
    }

    private func takes(_ entry: Node.Mapping.Entry, _ home: KeyTree, _ below: Set<String>) -> Bool {
        let key = entry.key.text
        if tree.has(key) {
            guard tree.below(key)?.holds(entry.value) == true else { return false }
            if !home.fits(entry) { return true }
            // `friend:` with nothing below it, and `type: text`: that is no slot called `type`.
            guard !home.has(key) else { return false }
            return below.contains(key) && way.isEmpty || keys.entries.isEmpty && entry.block == nil
        }
        return (keys.entries.isEmpty || StateDraft.answers.contains(key)) && tree.fits(entry) && !home.fits(entry)
    }
}

extension KeyTree {
    /// Whether an entry may stand here: with one of the keys, or a name of the author's own, and a value of its form.
    fileprivate func fits(_ entry: Node.Mapping.Entry) -> Bool {
        let name = entry.key.text
        if has(name) { return below(name)?.holds(entry.value) ?? false }
        return named?.holds(entry.value) == true && mayName(name)
    }

    /// Whether a value is of this form, as far as its first words tell.
    func holds(_ value: Node) -> Bool {
        switch value {
        case .scalar(let scalar):
            scalar.isNull || words == .any || words == .one && !scalar.text.contains(" ")
        case .sequence(let list): list.items.first.map(holds) ?? true
        case .mapping(let mapping): mapping.entries.first.map { has($0.key.text) || mayName($0.key.text) } ?? true
        }
    }
}

extension MappingReader {
    /// With keys that stand beside the one they belong to below that one.
    func gathering(_ mapping: Node.Mapping, _ reading: inout Reading) -> Node.Mapping {
        guard mapping.entries.contains(where: { !has($0.key.text) }) else { return mapping }
        return reading.gathered(mapping, home: shape.keyTree) { name in
            meant[name] != nil || elsewhere[name] != nil
                || NearestName.nearest(to: name, among: keys.map(\.name)) != nil && !StateDraft.answers.contains(name)
        }
    }
}

extension Node {
    /// Of the map that the way leads to, or of nothing, with more entries.
    fileprivate func adding(_ run: ArraySlice<Mapping.Entry>, at way: ArraySlice<Int>) -> Node {
        var mapping = Mapping(entries: [], span: run.first?.key.span ?? span)
        if case .mapping(let own) = self { mapping = own }
        if let position = way.first {
            mapping.entries[position].value = mapping.entries[position].value.adding(run, at: way.dropFirst())
        } else {
            mapping.entries += run
        }
        mapping.span.end = max(mapping.span.end, run.last?.value.span.end ?? 0)
        return .mapping(mapping)
    }

    /// `message:` with nothing behind it.
    var isNothing: Bool { if case .scalar(let scalar) = self { scalar.isNull && scalar.text.isEmpty } else { false } }
}

extension Node.Mapping {
    /// Written without braces.
    var isBlock: Bool { entries.first.map { span.start == $0.key.span.start } ?? false }
}

extension Node.Mapping.Entry {
    /// What stands below its name, if that is keys on lines of their own, or nothing.
    fileprivate var block: Node.Mapping? {
        switch value {
        case .mapping(let mapping): mapping.isBlock ? mapping : nil
        case .scalar: value.isNothing ? Node.Mapping(entries: [], span: value.span) : nil
        case .sequence: nil
        }
    }

    /// Whether a name comes last in it that has nothing below it.
    var endsInNothing: Bool {
        if case .mapping(let mapping) = value { mapping.entries.last?.endsInNothing ?? false } else { value.isNothing }
    }
}
