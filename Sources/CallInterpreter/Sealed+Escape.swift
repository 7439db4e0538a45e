extension Sealed.Escape {
    /// A value as it may stand there.
    package func escaped(_ text: String) -> String {
        switch self {
        case .plain: text.withoutControls
        case .url: PercentEncoding.value(text)
        case .json: JSONText.inside(text)
        }
    }
}

extension Sealed {
    /// The text with its secrets filled in; nil with the name of the first that is not to be had.
    package func opened(_ secret: (String) -> String?) -> (text: String, missing: String?) {
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .secret(let name, let escape):
                guard let value = secret(name) else { return ("", name) }
                text += escape.escaped(value)
            }
        }
        return (text, nil)
    }
}
