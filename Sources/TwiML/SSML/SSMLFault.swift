/// Something in a text with marks of speech that the carrier would refuse.
package struct SSMLFault: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A `<` that begins no tag: `a < b`.
        case strayLess
        case strayAmpersand
        case unfinishedTag(String)
        case unclosed(String)
        /// `</p>` where nothing, or something else, is open.
        case strayEnd(String, open: String?)
        case unknownTag(String)
        /// `<speak>`, which the carrier puts around the text by itself.
        case speak
        case misplaced(String, inside: String)
        /// The voices of this provider do not know it.
        case notOfProvider(String, Voice.Provider)
        /// `name=value` without quotes, or a name alone.
        case badAttribute(String, of: String)
        case repeatedAttribute(String)
        case unknownAttribute(String, of: String, known: [String])
        case missingAttribute(String, of: String)
        case badValue(String, String, allowed: [String])
        case badTime(String)
        case strayText(in: String)
    }
    package var kind: Kind
    /// Of the text's UTF-8 bytes.
    package var range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
