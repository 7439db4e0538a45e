/// Says what the carrier would refuse in a text with marks of speech.
///
/// For example: `<prosody rate="slow">Please listen.</prosody>`.
package struct SSMLChecker {
    let bytes: [UInt8]
    private let holes: [Range<Int>]
    private let provider: Voice.Provider?
    private var offset = 0
    private var open: [(name: String, range: Range<Int>)] = []
    private var faults: [SSMLFault] = []

    /// `holes` are filled in while the call goes on, and escaped then. Without a provider any of them may speak.
    package static func faults(
        in text: String, holes: [Range<Int>] = [], provider: Voice.Provider? = nil
    ) -> [SSMLFault] {
        var checker = SSMLChecker(text, holes, provider)
        checker.run()
        return checker.faults
    }

    private init(_ text: String, _ holes: [Range<Int>], _ provider: Voice.Provider?) {
        var bytes = Array(text.utf8)
        // No part of a name, and allowed wherever text is.
        for hole in holes { for place in hole { bytes[place] = UInt8(ascii: " ") } }
        self.bytes = bytes
        self.holes = holes
        self.provider = provider
    }

    private mutating func run() {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<") {
                // Behind a tag that cannot be made out everything would be told wrongly.
                guard tag() else { return }
            } else {
                let start = offset
                while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
                check(text: start..<offset)
            }
        }
        unclosed(open[...])
    }

    /// What the carrier does not have has been told already.
    private mutating func unclosed(_ elements: ArraySlice<(name: String, range: Range<Int>)>) {
        for element in elements where SSMLTable.tags[element.name] != nil {
            tell(.unclosed(element.name), element.range)
        }
    }

    private mutating func tell(_ kind: SSMLFault.Kind, _ range: Range<Int>) { faults.append(SSMLFault(kind, range)) }

    private mutating func tag() -> Bool {
        let start = offset
        let isEnd = byte(start + 1) == UInt8(ascii: "/")
        offset += isEnd ? 2 : 1
        let name = word()
        guard !name.isEmpty else {
            tell(.strayLess, start..<start + 1)
            offset = start + 1
            return !isEnd
        }
        let range = start..<offset
        var attributes: [SSMLAttribute] = []
        while true {
            skipSpace()
            switch byte(offset) {
            case nil, UInt8(ascii: "<"):
                tell(.unfinishedTag(name), range)
                return false
            case UInt8(ascii: ">"):
                offset += 1
                isEnd ? close(name, range) : enter(name, range, attributes, isEmpty: false)
                return true
            case UInt8(ascii: "/") where byte(offset + 1) == UInt8(ascii: ">"):
                offset += 2
                if !isEnd { enter(name, range, attributes, isEmpty: true) }
                return true
            default:
                guard let attribute = attribute(of: name) else { return false }
                if attributes.contains(where: { $0.name == attribute.name }) {
                    tell(.repeatedAttribute(attribute.name), attribute.nameRange)
                }
                attributes.append(attribute)
            }
        }
    }

    private mutating func attribute(of tag: String) -> SSMLAttribute? {
        let start = offset
        let name = word()
        let nameRange = start..<max(start + 1, offset)
        skipSpace()
        guard !name.isEmpty, byte(offset) == UInt8(ascii: "=") else {
            tell(.badAttribute(name, of: tag), nameRange)
            return nil
        }
        offset += 1
        skipSpace()
        guard let quote = byte(offset), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = bytes[(offset + 1)...].firstIndex(where: { $0 == quote || $0 == UInt8(ascii: "<") }),
            bytes[end] == quote
        else {
            tell(.badAttribute(name, of: tag), nameRange)
            return nil
        }
        let value = offset + 1..<end
        offset = end + 1
        checkReferences(value)
        let isFilled = holes.contains { $0.overlaps(value) }
        return SSMLAttribute(
            name: name, nameRange: nameRange, valueRange: value,
            value: isFilled ? nil : String(decoding: bytes[value], as: UTF8.self))
    }

    private mutating func enter(
        _ name: String, _ range: Range<Int>, _ attributes: [SSMLAttribute], isEmpty: Bool
    ) {
        // What an unknown tag holds is judged by what is around it.
        let parent = open.last { SSMLTable.tags[$0.name] != nil }?.name
        if !isEmpty { open.append((name, range)) }
        guard let tag = SSMLTable.tags[name] else {
            return tell(name == "speak" ? .speak : .unknownTag(name), range)
        }
        if let parent, SSMLTable.tags[parent]?.children.contains(name) == false {
            tell(.misplaced(name, inside: parent), range)
        }
        if let provider, SSMLTable.lacks(name, provider) { tell(.notOfProvider(name, provider), range) }
        for attribute in attributes {
            if let fault = attribute.fault(in: tag, named: name) { faults.append(fault) }
        }
        for (wanted, attribute) in tag.attributes.sorted(by: { $0.key < $1.key })
        where attribute.isRequired && !attributes.contains(where: { $0.name == wanted }) {
            tell(.missingAttribute(wanted, of: name), range)
        }
    }

    private mutating func close(_ name: String, _ range: Range<Int>) {
        if let place = open.lastIndex(where: { $0.name == name }) {
            unclosed(open[(place + 1)...])
            open.removeSubrange(place...)
        } else {
            tell(.strayEnd(name, open: open.last?.name), range)
        }
    }

    private mutating func check(text range: Range<Int>) {
        checkReferences(range)
        if let parent = open.last?.name, SSMLTable.tags[parent]?.takesText == false,
            let first = range.first(where: { !isSpace($0) }), let last = range.last(where: { !isSpace($0) })
        {
            tell(.strayText(in: parent), first..<last + 1)
        }
    }

    /// `&amp; &lt; &gt; &quot; &apos; &#8211; &#x2013;`
    private mutating func checkReferences(_ range: Range<Int>) {
        for sign in range where bytes[sign] == UInt8(ascii: "&") {
            let end = bytes[sign..<min(sign + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
            let name = end.map { String(decoding: bytes[sign + 1..<$0], as: UTF8.self) } ?? ""
            let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            let isCharacter =
                name.hasPrefix("#") && code.flatMap { Unicode.Scalar($0) }.map { $0.value >= 0x20 } == true
            if !isCharacter, !["amp", "lt", "gt", "quot", "apos"].contains(name) {
                tell(.strayAmpersand, sign..<sign + 1)
            }
        }
    }

    private mutating func word() -> String {
        let start = offset
        while let byte = byte(offset), isName(byte) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while offset < bytes.count, isSpace(offset), !holes.contains(where: { $0.contains(offset) }) { offset += 1 }
    }

    private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func isSpace(_ offset: Int) -> Bool { bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) }

    private func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
