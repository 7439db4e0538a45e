/// A document laid out for people: an element a line, what it holds further in, and words beside their element.
///
/// Without the line breaks and the blanks behind them it is the document again.
package enum DocumentLayout {
    package static func text(of document: String) -> String {
        let bytes = Array(document.utf8)
        var text = ""
        text.reserveCapacity(bytes.count * 2)
        var depth = 0
        var at = 0
        while at < bytes.count {
            let tag = Tag(bytes, at: at)
            var end = tag.end
            if tag.kind == .closing { depth = max(0, depth - 1) }
            let indent = depth
            if tag.kind == .opening {
                if tag.holdsWords {
                    end = Tag.end(ofElement: tag, in: bytes)
                } else {
                    depth += 1
                }
            }
            if !text.isEmpty { text += "\n" }
            text += String(repeating: "  ", count: indent) + String(decoding: bytes[at..<end], as: UTF8.self)
            at = end
        }
        return text
    }

    /// One tag, or the words up to the next.
    private struct Tag {
        enum Kind { case opening, closing, empty, words }
        var kind: Kind
        var end: Int
        /// Whether the element is spoken, or begins with words or blanks: it stays on its line as it is.
        var holdsWords = false

        init(_ bytes: [UInt8], at start: Int) {
            guard bytes[start] == UInt8(ascii: "<") else {
                kind = .words
                end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                return
            }
            var quote: UInt8?
            var at = start + 1
            while at < bytes.count {
                let byte = bytes[at]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: ">") {
                    break
                }
                at += 1
            }
            end = min(at + 1, bytes.count)
            let first = start + 1 < bytes.count ? bytes[start + 1] : 0
            let last = end - start > 2 ? bytes[end - 2] : 0
            if first == UInt8(ascii: "/") {
                kind = .closing
            } else if first == UInt8(ascii: "?") || first == UInt8(ascii: "!") || last == UInt8(ascii: "/") {
                kind = .empty
            } else {
                kind = .opening
                let isSpoken = bytes[(start + 1)..<end].starts(with: "Say".utf8)
                let next = end < bytes.count ? bytes[end] : 0
                let isClosed = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "/")
                holdsWords = isSpoken || next != UInt8(ascii: "<") || isClosed
            }
        }

        static func end(ofElement opening: Tag, in bytes: [UInt8]) -> Int {
            var depth = 1
            var at = opening.end
            while depth > 0, at < bytes.count {
                let tag = Tag(bytes, at: at)
                if tag.kind == .opening { depth += 1 }
                if tag.kind == .closing { depth -= 1 }
                at = tag.end
            }
            return at
        }
    }
}
