/// Something that the carrier would refuse in markup that an author wrote.
package struct MarkupFault: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Text where a verb is wanted.
        case notMarkup
        case empty
        /// A `<` without its `>`.
        case unfinishedTag
        case badTag
        case unclosed(String)
        /// `</Pay>` where nothing, or something else, is open.
        case strayEnd(String, open: String?)
        case strayAmpersand
        case badAttribute
        case repeatedAttribute(String)
        case unknownElement(String)
        /// `allowed` is where it may stand.
        case misplaced(String, inside: String?, allowed: [String])
        case unknownAttribute(String, of: String, known: [String])
        /// No values are allowed where a number is wanted.
        case badValue(String, String, allowed: [String])
        case strayText(in: String)
        case unreachable(after: String)
        /// A verb by which the script would lose the call.
        case endsElsewhere(String)
    }
    package var kind: Kind
    /// Of the text's UTF-8 bytes.
    package var range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
