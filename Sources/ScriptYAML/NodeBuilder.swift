import ScriptDiagnostics

/// Puts libyaml's events together to nodes, and can go back to the beginning of any entry of the outer two maps.
struct NodeBuilder {
    /// A place to begin reading again: an entry of the script (`states:`), or of a map in it (`greeting:` in `states:`).
    struct Checkpoint {
        /// Where the entry's line begins in the working copy.
        var offset: Int
        /// How many maps it is in: 0 for the very beginning.
        var level: Int
        fileprivate var rootEntries = 0
        fileprivate var childKey: Node.Scalar?
        fileprivate var childEntries = 0
    }

    let file: FileID
    let keys: KeyTree
    let limits: YAMLLimits
    var copy: WorkingCopy
    /// Nodes that take the place of a masked word, by their offset in the author's file.
    var overrides: [Int: Node] = [:]
    private(set) var root: Node?
    private(set) var diagnostics: [Diagnostic] = []
    /// Values that cannot be used.
    private(set) var unread: [SourceSpan] = []
    private(set) var repeated: [SourceSpan] = []
    private(set) var checkpoints: [Checkpoint]
    private var frames: [Frame] = []
    private var anchors = Anchors()
    private var rootColumn = 0
    /// Of the node that came last, when it was quoted: to find the quote that was closed too late.
    private(set) var lastQuoted: Range<Int>?

    init(_ bytes: [UInt8], file: FileID, keys: KeyTree, limits: YAMLLimits, start: Int) {
        self.file = file
        self.keys = keys
        self.limits = limits
        copy = WorkingCopy(bytes)
        checkpoints = [Checkpoint(offset: start, level: 0)]
    }

    /// Is the reader between brackets or braces?
    var isInFlow: Bool { frames.last?.isFlow ?? false }

    /// Sentences with an anchor that no alias has asked for.
    private(set) var unusedAnchors: [String: Range<Int>] = [:]

    /// What `*name` may stand for so far.
    var anchorNames: [String] { anchors.names }

    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file, start: copy.original(range.lowerBound), end: copy.original(range.upperBound))
    }

    mutating func take(_ event: YAMLEvent) -> YAMLFault.Cause? {
        lastQuoted = nil
        switch event.kind {
        case .scalar(let text, let style):
            let start = contentStart(event)
            if let override = overrides[copy.original(start)], style == .plain {
                return add(override, weight: 1, depth: 1, anchor: event.anchor)
            }
            var end = event.end
            switch style {
            case .singleQuoted, .doubleQuoted:
                lastQuoted = start..<end
                if event.anchor == nil, isClosedByAnother(start..<end) { return .closedByAnother }
            case .literal, .folded: end = blockScalarEnd(from: start, before: end)
            case .plain: end = max(start, end)
            }
            if style == .plain, beginsWithKey(event.start..<event.end) { return .noSpace }
            if style == .plain, isKeyBeforeBraces(event.start..<event.end) { return .noColon }
            noteCheckpoint(at: event.start)
            let isSentence =
                text.utf8.contains(ByteClass.space) || text.utf8.last.map { ByteClass.endsSentence($0) } == true
            if let anchor = event.anchor, style == .plain, isSentence {
                unusedAnchors[anchor] = event.start..<event.end
            }
            let scalar = Node.Scalar(text: text, style: style, span: span(start..<end))
            return add(.scalar(scalar), weight: 1 + text.utf8.count / 64, depth: 1, anchor: event.anchor)
        case .alias(let name):
            unusedAnchors[name] = nil
            if anchors.areSpent || anchors[name] == nil && anchors.lost.contains(name) {
                let place = span(event.start..<event.end)
                unread.append(place)
                return add(.scalar(Node.Scalar(text: "", style: .plain, span: place)), weight: 1, depth: 1, anchor: nil)
            }
            guard let anchored = anchors[name] else {
                return frames.contains { $0.anchor == name } ? .aliasOfItself : .unknownAlias
            }
            guard anchors.spend(anchored.weight, limit: limits.aliasedNodes) else {
                anchors.areSpent = true
                return .tooManyAliases
            }
            return add(anchored.node, weight: anchored.weight, depth: anchored.depth, anchor: nil)
        case .sequenceStart(let isFlow), .mappingStart(let isFlow):
            guard frames.count < limits.depth else { return .tooDeep }
            var isMapping = false
            if case .mappingStart = event.kind { isMapping = true }
            let start = contentStart(event)
            frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: start, anchor: event.anchor))
            return nil
        case .sequenceEnd, .mappingEnd:
            return close(end: event.end)
        case .streamStart, .streamEnd, .documentStart, .documentEnd:
            return nil
        }
    }

    private mutating func close(end: Int) -> YAMLFault.Cause? {
        guard let frame = frames.popLast() else { return nil }
        if frame.isMapping, frames.last?.awaitsKey == true, frame.isFlow, frame.start > 0,
            copy.bytes[frame.start - 1] == ByteClass.openBrace
        {
            frames.append(frame)
            return .doubleBraces
        }
        var node = frame.node(end: end, builder: self)
        if case .mapping(var mapping) = node {
            repeated += DuplicateKey.check(mapping.entries, into: &diagnostics)
            if frame.hasMerge {
                let told = diagnostics.count
                mapping.entries = MergeKey.merge(mapping.entries, into: &diagnostics)
                unread += diagnostics[told...].map(\.span)
                node = .mapping(mapping)
            }
        }
        return add(node, weight: frame.weight, depth: frame.depth, anchor: frame.anchor)
    }

    private mutating func add(_ node: Node, weight: Int, depth: Int, anchor: String?) -> YAMLFault.Cause? {
        guard frames.count + depth <= limits.depth + 1 else { return .tooDeep }
        if let anchor { anchors[anchor] = Anchors.Anchored(node: node, weight: weight, depth: depth) }
        guard let last = frames.indices.last else {
            root = node
            return nil
        }
        frames[last].weight += weight
        frames[last].depth = max(frames[last].depth, depth + 1)
        guard frames[last].isMapping else {
            frames[last].items.append(node)
            return nil
        }
        if let key = frames[last].key {
            frames[last].key = nil
            frames[last].entries.append(Node.Mapping.Entry(key: key, value: node))
        } else if frames[last].dropsValue {
            frames[last].dropsValue = false
            unread.append(node.span)
        } else if case .scalar(let key) = node {
            frames[last].key = key
            if key.isMergeKey { frames[last].hasMerge = true }
        } else {
            diagnostics.append(.keyIsNotAWord(at: node.span))
            unread.append(node.span)
            frames[last].dropsValue = true
        }
        return nil
    }

    /// Takes out text of which nothing can be made.
    mutating func passOver(_ range: Range<Int>) {
        unread.append(span(range))
        anchors.lose(copy.bytes[range])
        copy.blank(range)
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Remembers the place if a key of the outer two maps begins here.
    private mutating func noteCheckpoint(at offset: Int) {
        guard let root = frames.first, frames.count <= 2, root.isMapping, !root.isFlow,
            frames[frames.count - 1].awaitsKey,
            !frames[frames.count - 1].isFlow, !frames.contains(where: \.hasMerge)
        else { return }
        var line = offset
        while line > 0, copy.bytes[line - 1] == ByteClass.space { line -= 1 }
        guard line == 0 || ByteClass.isBreak(copy.bytes[line - 1]) else { return }
        if frames.count == 2 {
            // The parent is played by a key of one's own at column 0, so the true one must stand there too.
            guard rootColumn == 0, line < offset, root.key != nil else { return }
            checkpoints.append(
                Checkpoint(
                    offset: line, level: 2, rootEntries: root.entries.count, childKey: root.key,
                    childEntries: frames[1].entries.count))
        } else {
            rootColumn = offset - line
            checkpoints.append(Checkpoint(offset: line, level: 1, rootEntries: root.entries.count))
        }
    }

    /// Forgets what was read from the last entry on that begins on an earlier line than `offset`.
    mutating func goBack(before offset: Int) -> Checkpoint {
        while checkpoints.count > 1, checkpoints[checkpoints.count - 1].offset >= offset { checkpoints.removeLast() }
        let place = checkpoints[checkpoints.count - 1]
        lastQuoted = nil
        guard place.level > 0, var outer = rootFrame else {
            root = nil
            frames = []
            return place
        }
        var child: Frame?
        if place.level == 2 {
            if frames.count > 1, outer.entries.count == place.rootEntries {
                child = frames[1]
            } else if outer.entries.count > place.rootEntries,
                case .mapping(let mapping) = outer.entries[place.rootEntries].value
            {
                child = Frame(reopening: mapping)
            }
            guard child != nil else {
                checkpoints.removeSubrange(1...)
                return goBack(before: 0)
            }
            child?.cut(to: place.childEntries)
        }
        outer.cut(to: place.rootEntries)
        outer.key = place.childKey
        root = nil
        frames = [outer] + (child.map { [$0] } ?? [])
        checkpoints.removeLast()
        return place
    }

    /// The outermost map, opened again if it was complete.
    private var rootFrame: Frame? {
        if let frame = frames.first { return frame }
        if case .mapping(let mapping) = root { return Frame(reopening: mapping) }
        return nil
    }

    /// Takes what is left open as finished.
    mutating func closeAll() {
        while let frame = frames.popLast() {
            _ = add(frame.node(end: frame.start, builder: self), weight: 0, depth: 0, anchor: nil)
        }
    }

    /// The parent's value turned out to hold nothing more.
    mutating func closeChild() { _ = close(end: 0) }

    /// Where the node itself begins, behind its anchor and tag.
    private func contentStart(_ event: YAMLEvent) -> Int {
        guard event.anchor != nil || event.hasTag else { return event.start }
        let bytes = copy.bytes
        var i = event.start
        while i < event.end, bytes[i] == UInt8(ascii: "&") || bytes[i] == UInt8(ascii: "!") {
            while i < event.end, !ByteClass.isSpace(bytes[i]) { i += 1 }
            while i < event.end, ByteClass.isSpace(bytes[i]) || bytes[i] == ByteClass.hash {
                if bytes[i] == ByteClass.hash {
                    while i < event.end, !ByteClass.isBreak(bytes[i]) { i += 1 }
                } else {
                    i += 1
                }
            }
        }
        return i
    }

    /// `say:Hello` where the keys of a map are to begin, or `- play:hello.mp3`: the colon has no space behind it.
    private func beginsWithKey(_ text: Range<Int>) -> Bool {
        guard let frame = frames.last, !frame.isFlow, !frame.isMapping || frame.key != nil,
            let end = copy.bytes[text].firstIndex(where: { !ByteClass.isName($0) }),
            copy.bytes[end] == ByteClass.colon
                || frame.isMapping && LineFault.equalsSign(behind: end, in: copy.bytes) != nil
        else { return false }
        if frame.isMapping {
            var before = text.lowerBound
            while before > 0, copy.bytes[before - 1] == ByteClass.space { before -= 1 }
            guard before == 0 || ByteClass.isBreak(copy.bytes[before - 1]) else { return false }
        }
        return isKey(text.lowerBound..<end)
    }

    /// `choices {yes: bye}` among the keys of a map, or with a name of the author's own: YAML takes all before the next
    /// colon for a name.
    private func isKeyBeforeBraces(_ text: Range<Int>) -> Bool {
        guard let frame = frames.last, frame.awaitsKey, !frame.isFlow,
            let end = copy.bytes[text].firstIndex(where: { !ByteClass.isName($0) }), ByteClass.isBlank(copy.bytes[end]),
            let next = copy.bytes[end..<text.upperBound].firstIndex(where: { !ByteClass.isBlank($0) }),
            ByteClass.isOpening(copy.bytes[next]),
            copy.bytes[next...].prefix(while: { !ByteClass.isBreak($0) }).contains(where: { ByteClass.isClosing($0) })
        else { return false }
        let name = String(decoding: copy.bytes[text.lowerBound..<end], as: UTF8.self)
        return home.map { $0.has(name) || $0.mayName(name) } ?? false
    }

    /// Whether a name is one of the keys that may stand here.
    private func isKey(_ name: Range<Int>) -> Bool {
        home?.has(String(decoding: copy.bytes[name], as: UTF8.self)) ?? false
    }

    /// What may stand here; nil where nobody knows.
    private var home: KeyTree? { keys.below(frames.compactMap(\.key?.text)) }

    /// `say: "Press a key`, some lines above `key: "#"`: what follows that quote passes for a comment.
    private func isClosedByAnother(_ quoted: Range<Int>) -> Bool {
        quoted.upperBound < copy.bytes.count && copy.bytes[quoted.upperBound] == ByteClass.hash
            && copy.bytes[quoted].contains { ByteClass.isBreak($0) }
    }

    /// libyaml ends a block scalar where the next line's content may begin; its text ended before.
    private func blockScalarEnd(from start: Int, before end: Int) -> Int {
        var end = end
        while end > start + 1, ByteClass.isSpace(copy.bytes[end - 1]) { end -= 1 }
        return end
    }
}
