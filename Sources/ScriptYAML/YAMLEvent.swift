/// What libyaml read next, and which bytes of the working copy it spans.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(String, Node.Scalar.Style)
        case sequenceStart(isFlow: Bool)
        case sequenceEnd
        case mappingStart(isFlow: Bool)
        case mappingEnd
    }

    var kind: Kind
    /// `&name` before the node.
    var anchor: String?
    /// `!name` before the node.
    var hasTag = false
    /// Anchor and tag included.
    var start: Int
    var end: Int
}

/// Why reading stopped, and where in the working copy.
struct YAMLFault {
    enum Cause {
        /// Not YAML, says libyaml.
        case syntax
        /// `\d` in double quotes.
        case unknownEscape
        /// A text that was not closed ends where the next one was to begin.
        case closedByAnother
        case tooDeep
        case unknownAlias
        case aliasOfItself
        case tooManyAliases
        /// `{{name}}`, which YAML takes for a map as the key of a map.
        case doubleBraces
        /// `!name` before a text.
        case tag
        /// `say:Hello` on a line of its own, where a map is to begin.
        case noSpace
        /// `choices {yes: bye}` where a key is to stand.
        case noColon
    }

    var cause: Cause
    var offset: Int
    /// Where the construct began that could not be finished: a quote, a bracket, an alias.
    var context: Int?
}
