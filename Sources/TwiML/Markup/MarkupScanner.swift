/// Takes markup apart into tags and texts, each with its place. It knows XML, and nothing of the carrier.
struct MarkupScanner {
    struct Attribute {
        var name: String
        var nameRange: Range<Int>
        /// Between its quotes.
        var value: Range<Int>
    }
    enum Token {
        case start(name: String, range: Range<Int>, [Attribute], isEmpty: Bool)
        case end(name: String, range: Range<Int>)
        case text(Range<Int>)
    }
    private let bytes: [UInt8]
    private var offset = 0
    private(set) var tokens: [Token] = []
    private(set) var faults: [MarkupFault] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scan() {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<") {
                guard tag() else { return }
            } else {
                let start = offset
                while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
                checkReferences(start..<offset)
                tokens.append(.text(start..<offset))
            }
        }
    }

    /// False where the rest cannot be made out.
    private mutating func tag() -> Bool {
        let start = offset
        if bytes[offset...].starts(with: "<!--".utf8) {
            guard let end = find("-->", from: offset + 4) else {
                faults.append(MarkupFault(.unfinishedTag, start..<start + 4))
                return false
            }
            offset = end + 3
            return true
        }
        let isEnd = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
        offset += isEnd ? 2 : 1
        let nameStart = offset
        while offset < bytes.count, Self.isName(bytes[offset]) { offset += 1 }
        guard offset > nameStart else {
            faults.append(MarkupFault(.badTag, start..<min(offset + 1, bytes.count)))
            return false
        }
        let name = String(decoding: bytes[nameStart..<offset], as: UTF8.self)
        let nameRange = nameStart..<offset
        var attributes: [Attribute] = []
        while true {
            skipSpace()
            guard offset < bytes.count else {
                faults.append(MarkupFault(.unfinishedTag, start..<nameRange.upperBound))
                return false
            }
            if bytes[offset] == UInt8(ascii: ">") {
                offset += 1
                tokens.append(
                    isEnd
                        ? .end(name: name, range: nameRange)
                        : .start(name: name, range: nameRange, attributes, isEmpty: false))
                return true
            }
            if bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ">") {
                offset += 2
                tokens.append(.start(name: name, range: nameRange, attributes, isEmpty: true))
                return true
            }
            guard let attribute = attribute() else { return false }
            if attributes.contains(where: { $0.name == attribute.name }) {
                faults.append(MarkupFault(.repeatedAttribute(attribute.name), attribute.nameRange))
            }
            attributes.append(attribute)
        }
    }

    private mutating func attribute() -> Attribute? {
        let start = offset
        while offset < bytes.count, Self.isName(bytes[offset]) { offset += 1 }
        let name = start..<offset
        skipSpace()
        guard !name.isEmpty, offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
            return bad(start..<max(start + 1, name.upperBound))
        }
        offset += 1
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
            return bad(name)
        }
        let quote = bytes[offset]
        offset += 1
        let valueStart = offset
        while offset < bytes.count, bytes[offset] != quote {
            if bytes[offset] == UInt8(ascii: "<") { return bad(name) }
            offset += 1
        }
        guard offset < bytes.count else { return bad(name) }
        let value = valueStart..<offset
        offset += 1
        checkReferences(value)
        return Attribute(name: String(decoding: bytes[name], as: UTF8.self), nameRange: name, value: value)
    }

    private mutating func bad(_ range: Range<Int>) -> Attribute? {
        faults.append(MarkupFault(.badAttribute, range.clamped(to: 0..<bytes.count)))
        return nil
    }

    /// `&amp; &lt; &gt; &quot; &apos; &#8211; &#x2013;`
    private mutating func checkReferences(_ range: Range<Int>) {
        var place = range.lowerBound
        while let sign = bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            place = sign + 1
            let end = bytes[place..<min(place + 10, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
            let name = end.map { String(decoding: bytes[place..<$0], as: UTF8.self) } ?? ""
            let isNumber =
                name.hasPrefix("#") && name.count > 1 && name.dropFirst().allSatisfy { $0.isHexDigit || $0 == "x" }
            if !isNumber, !["amp", "lt", "gt", "quot", "apos"].contains(name) {
                faults.append(MarkupFault(.strayAmpersand, sign..<sign + 1))
            }
        }
    }

    private func find(_ mark: String, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var place = start
        while place + mark.count <= bytes.count {
            if bytes[place..<place + mark.count].elementsEqual(mark) { return place }
            place += 1
        }
        return nil
    }

    private mutating func skipSpace() {
        while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
