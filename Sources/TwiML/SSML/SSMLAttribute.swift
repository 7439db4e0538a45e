/// `rate="slow"` of a mark of speech, as written.
struct SSMLAttribute {
    var name: String
    var nameRange: Range<Int>
    var valueRange: Range<Int>
    /// Nil where a place in it is filled in.
    var value: String?

    func fault(in tag: SSMLTable.Tag, named tagName: String) -> SSMLFault? {
        guard let rule = tag.attributes[name] else {
            return SSMLFault(
                .unknownAttribute(name, of: tagName, known: tag.attributes.keys.sorted()), nameRange)
        }
        guard let value else { return nil }
        if !rule.values.isEmpty, !rule.values.contains(value) {
            return SSMLFault(.badValue(name, value, allowed: rule.values.sorted()), valueRange)
        }
        if tagName == "break", name == "time", !Self.isTime(value) {
            return SSMLFault(.badTime(value), valueRange)
        }
        return nil
    }

    /// `250ms`, `2s`, `1.5s`
    private static func isTime(_ text: String) -> Bool {
        let number = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        return !number.isEmpty && ["s", "ms"].contains(String(Substring(text.utf8.dropFirst(number.count))))
    }
}
