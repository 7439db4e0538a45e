package import ScriptDiagnostics
import ScriptYAML

/// The places of a script's files that could not be read, so that nothing that stood there is called missing.
///
/// A file falls into regions: each of its keys, and each entry of the maps below these (a state, an intent, a slot).
package struct LostText: Sendable {
    private struct Region {
        /// Where it begins; it ends where the next one does.
        var start: Int32
        /// The key of the file that it is, or that it is below.
        var key: String
        var isKey: Bool
    }
    /// In order.
    private var regions: [FileID: [Region]] = [:]
    /// Of these, those that have lost some of their text.
    private var lost: [FileID: Set<Int>] = [:]
    /// Those whose keys may stand elsewhere than was meant; a repeated key stands where it was meant to.
    private var misread: [FileID: Set<Int>] = [:]
    /// Those in which something is written that does not belong there: `gto: farewell`
    private var faulty: [FileID: Set<Int>] = [:]
    /// What is written in the text that is lost, and below keys that are none.
    private var words: Set<String> = []
    /// What is written in the regions that were not read whole, their own names apart.
    private var mentioned: Set<String> = []
    /// Where a fault of the text was told of: what is read there is no second mistake.
    private var told: [FileID: Set<Int32>] = [:]
    /// Keys of the files in which something could not be read.
    private var keys: Set<String> = []
    /// What copies of copies come to is no second mistake.
    private var isBeyondLimits = false
    /// A comment may have been meant as words that are said.
    package private(set) var mayHoldWords = false
    /// What could not be read may be any key of the whole script, or stand below one that is no list of names: `listen`.
    package private(set) var mayHoldSettings = false
    /// A state is a text: its keys are still to be written, and may use any name.
    package private(set) var lacksKeys = false

    init() {}

    init(_ mapping: Node.Mapping, in parsed: ParsedYAML, of file: SourceFile) {
        let id = mapping.span.file
        isBeyondLimits = parsed.diagnostics.contains { $0.id == .yamlLimits }
        let faults = parsed.diagnostics.filter { $0.severity == .error && $0.id != .duplicateKey }
        if !faults.isEmpty { told[id] = Set(faults.map(\.span.start)) }
        for span in parsed.eaten { words.formUnion(file.bytes[span.range].names) }
        mayHoldWords = !parsed.eaten.isEmpty
        guard !parsed.unread.isEmpty || !parsed.repeated.isEmpty else { return }
        regions[id] = Self.regions(of: mapping)
        misread[id] = Set(parsed.unread.flatMap(regions(of:)))
        lost[id] = Set((parsed.unread + parsed.repeated).flatMap(regions(of:)))
        for region in lost[id] ?? [] { note(region, of: id, in: file) }
        let tables = zip(mapping.entries, mapping.entries.dropFirst().map(\.key.span.start) + [.max])
            .filter { Script.Table(rawValue: $0.0.key.text)?.isOfNamesAlone ?? false }
            .map { $0.0.key.span.end..<$0.1 }
        for span in parsed.unread + parsed.repeated {
            words.formUnion(file.bytes[span.range].names)
            let isInTable = tables.contains { $0.contains(span.start) && span.end <= $0.upperBound }
            if !isInTable || file.hasLineAtMargin(in: span.range) { mayHoldSettings = true }
        }
    }

    /// Marks where something was found that is not as the language wants it.
    mutating func note(_ findings: [Diagnostic], in mapping: Node.Mapping, of file: SourceFile) {
        let id = mapping.span.file
        // That the file lacks a key is told at its first one, which is not at fault.
        let errors = findings.filter {
            $0.severity == .error && !($0.id == .missingKey && $0.span == mapping.entries.first?.key.span)
        }
        guard !errors.isEmpty else { return }
        if case .mapping(let states)? = mapping.entries.first(where: { $0.key.text == "states" })?.value {
            lacksKeys = states.entries.contains { if case .scalar(let text) = $0.value { !text.isNull } else { false } }
        }
        if regions[id] == nil { regions[id] = Self.regions(of: mapping) }
        for region in Set(errors.map { region($0.span) }) {
            for part in [region] + parts(below: region, of: id) where faulty[id, default: []].insert(part).inserted {
                note(part, of: id, in: file)
            }
        }
    }

    /// Takes names for such as may be declared in what is lost.
    mutating func expect(_ names: [String]) { words.formUnion(names) }

    private mutating func note(_ region: Int, of id: FileID, in file: SourceFile) {
        guard region > 0, let own = regions[id]?[region - 1] else { return }
        let text = file.bytes[range(of: region, id, in: file)]
        // A state is not used by its own name; an intent is, where a global is called so.
        mentioned.formUnion(text.names(exceptFirst: Script.Table(rawValue: own.key)?.isOfNamesAlone ?? false))
        let readers = [Script.reader.keys, Script.includedReader.keys]
        if readers.contains(where: { $0.contains { $0.name == own.key } }) {
            keys.insert(own.key)
        } else if let meant = Script.reader.meantKey(own.key) {
            keys.insert(meant)
        } else {
            mayHoldSettings = true
            words.formUnion(text.names)
        }
    }

    package var isEmpty: Bool { lost.isEmpty && faulty.isEmpty }

    /// Whether it can explain any finding.
    package var isOfNoAccount: Bool { isEmpty && words.isEmpty && told.isEmpty }

    /// Joins what is lost in another file.
    mutating func add(_ other: LostText) {
        regions.merge(other.regions) { $1 }
        lost.merge(other.lost) { $1 }
        misread.merge(other.misread) { $1 }
        faulty.merge(other.faulty) { $1 }
        words.formUnion(other.words)
        mentioned.formUnion(other.mentioned)
        keys.formUnion(other.keys)
        told.merge(other.told) { $1 }
        mayHoldWords = mayHoldWords || other.mayHoldWords
        mayHoldSettings = mayHoldSettings || other.mayHoldSettings
        lacksKeys = lacksKeys || other.lacksKeys
    }

    /// Whether something of these keys may not have been read.
    package func touches(anyOf parts: Set<Script.Part>) -> Bool {
        !parts.isEmpty && (mayHoldSettings || parts.contains { keys.contains($0.rawValue) })
    }

    /// Whether the part that this place belongs to was not read whole.
    package func touches(_ span: SourceSpan) -> Bool {
        hasLost(span) || faulty[span.file]?.contains(region(span)) ?? false
    }

    /// Whether the part that this place belongs to has lost some of its text.
    package func hasLost(_ span: SourceSpan) -> Bool { lost[span.file]?.contains(region(span)) ?? false }

    /// Whether a fault of the text was told of at the same place.
    package func tells(at span: SourceSpan) -> Bool { told[span.file]?.contains(span.start) ?? false }

    /// Whether this name is written in what is lost: it may be declared there.
    package func names(_ name: String) -> Bool { words.contains(name) }

    /// Whether one of the names in a place is.
    package func names(anyOf bytes: ArraySlice<UInt8>) -> Bool { !words.isDisjoint(with: bytes.names) }

    /// Whether this name is written in some part that was not read whole: it may be used there.
    package func mentions(_ name: String) -> Bool { mentioned.contains(name) || words.contains(name) }

    /// What is written in the part that this place belongs to, its own name apart.
    package func words(ofPartAt span: SourceSpan, in files: SourceFiles) -> Set<String> {
        let file = files[span.file]
        return file.bytes[range(of: region(span), span.file, in: file)].names(exceptFirst: true)
    }

    /// Whether this finding may tell of nothing but the loss, or of a key that stands elsewhere than was meant.
    func explains(_ finding: Diagnostic, ofFile span: SourceSpan) -> Bool {
        if tells(at: finding.span) || isBeyondLimits && finding.id == .wrongType { return true }
        return switch finding.id {
        case .missingKey:
            hasLost(finding.span) || !lost.isEmpty && (finding.span == span || isKeyOfFile(finding.span))
        case .emptyState, .emptyText, .wrongType: hasLost(finding.span)
        case .unknownKey: misread[finding.span.file]?.contains(region(finding.span)) ?? false
        default: false
        }
    }

    private static func regions(of mapping: Node.Mapping) -> [Region] {
        var regions: [Region] = []
        for entry in mapping.entries {
            let key = entry.key.text
            regions.append(Region(start: entry.key.span.start, key: key, isKey: true))
            guard case .mapping(let inner) = entry.value else { continue }
            regions += inner.entries.map { Region(start: $0.key.span.start, key: key, isKey: false) }
        }
        return regions.sorted { $0.start < $1.start }
    }

    private func isKeyOfFile(_ span: SourceSpan) -> Bool {
        regions[span.file]?.contains { $0.isKey && $0.start == span.start } ?? false
    }

    private func regions(of span: SourceSpan) -> ClosedRange<Int> {
        var last = span
        last.start = max(span.start, span.end - 1)
        return region(span)...region(last)
    }

    /// Counted from one: before the first there may be text, too.
    private func region(_ span: SourceSpan) -> Int {
        let regions = regions[span.file] ?? []
        var low = 0
        var high = regions.count
        while low < high {
            let middle = (low + high) / 2
            if regions[middle].start <= span.start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What stands below a key of the file.
    private func parts(below region: Int, of id: FileID) -> Range<Int> {
        let regions = regions[id] ?? []
        guard region > 0, regions[region - 1].isKey else { return region..<region }
        let end = regions[region...].firstIndex { $0.isKey } ?? regions.count
        return region + 1..<end + 1
    }

    private func range(of region: Int, _ id: FileID, in file: SourceFile) -> Range<Int> {
        let regions = regions[id] ?? []
        let start = region > 0 ? Int(regions[region - 1].start) : 0
        return start..<(region < regions.count ? Int(regions[region].start) : file.bytes.count)
    }
}

extension Script.Table {
    /// What stands below it holds by its name alone; a language or a global changes how every question is asked.
    fileprivate var isOfNamesAlone: Bool { self != .languages && self != .globals }
}

extension ArraySlice<UInt8> {
    /// The words in a text that may be names.
    fileprivate var names: Set<String> { names() }

    fileprivate func names(exceptFirst: Bool = false) -> Set<String> {
        func isOfName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
                true
            default: false
            }
        }
        let words = split { !isOfName($0) }
        return Set(words.dropFirst(exceptFirst ? 1 : 0).map { String(decoding: $0, as: UTF8.self) })
    }
}

extension SourceFile {
    /// Whether something in a place begins where the keys of the file do.
    fileprivate func hasLineAtMargin(in range: Range<Int>) -> Bool {
        range.contains { place in
            let isStart = place == 0 || bytes[place - 1] == UInt8(ascii: "\n") || bytes[place - 1] == UInt8(ascii: "\r")
            return isStart && ![UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[place])
        }
    }
}

extension Reading {
    func findings(notExplainedBy lost: LostText, ofFile span: SourceSpan) -> [Diagnostic] {
        bag.diagnostics.filter { !lost.explains($0, ofFile: span) }
    }
}

extension Script {
    /// Marks what a loss of text has touched.
    mutating func mark(_ lost: LostText) {
        guard !lost.isEmpty else { return }
        for position in states.indices where lost.touches(states[position].name.span) {
            states[position].isFaulty = true
        }
        for position in slots.indices where lost.touches(slots[position].name.span) {
            slots[position].isFaulty = true
        }
    }
}
