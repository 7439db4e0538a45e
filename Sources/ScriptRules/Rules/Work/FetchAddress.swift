import ScriptModel

/// The parts of an address as far as the script shows them: what stands before the path, and the path.
struct FetchAddress {
    /// `https`, in small letters; nil where the address begins otherwise.
    private(set) var scheme: String?
    /// Without user and port; nil where there is none, or where it is filled in.
    private(set) var host: String?
    private(set) var userInfo: String?
    /// Filled into the host or what stands before it.
    private(set) var hostExpressions: [ExpressionSyntax] = []
    private(set) var pathExpressions: [ExpressionSyntax] = []

    init(_ url: TemplateSyntax) {
        enum Place { case authority, path, query }
        var place = Place.authority
        var authority = ""
        for (index, segment) in url.segments.enumerated() {
            switch segment {
            case .text(let text):
                var rest = Substring(text)
                if index == 0, let end = rest.firstRange(of: "://") {
                    scheme = rest[..<end.lowerBound].lowercased()
                    rest = rest[end.upperBound...]
                }
                for character in rest {
                    if place == .authority, "/?#".contains(character) { place = .path }
                    if place == .authority { authority.append(character) }
                    if character == "?" || character == "#" { place = .query }
                }
            case .expression(let expression):
                switch place {
                case .authority: hostExpressions.append(expression)
                case .path: pathExpressions.append(expression)
                case .query: break
                }
            }
        }
        if let at = authority.lastIndex(of: "@") {
            userInfo = String(authority[..<at])
            authority = String(authority[authority.index(after: at)...])
        }
        let isBracketed = authority.hasPrefix("[")
        let name = isBracketed ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        if hostExpressions.isEmpty, !name.isEmpty { host = name.lowercased() }
    }

    /// Why no script should ask this host: it is not out on the internet.
    static func fault(ofHost host: String) -> String? {
        var name = Substring(host)
        while name.hasSuffix(".") { name = name.dropLast() }
        if name == "localhost" || name.hasSuffix(".localhost") || name.hasSuffix(".local")
            || name.hasSuffix(".internal")
        {
            return "\"\(host)\" is a name inside a network"
        }
        if name.contains(":") {
            let isPrivate =
                ["::1", "::", "fe8", "fe9", "fea", "feb", "fc", "fd", "::ffff:"].contains { prefix in
                    prefix.hasSuffix("1") || prefix == "::" ? name == prefix : name.hasPrefix(prefix)
                }
            return isPrivate ? "\"\(host)\" is an address inside a network" : nil
        }
        // As web clients read addresses, `0x7f.1` and `2130706433` are 127.0.0.1 too.
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, let first = last.utf8.first, (0x30...0x39).contains(first) else { return nil }
        guard parts.count == 4 else { return "\"\(host)\" is a number in place of a name" }
        let bytes = parts.compactMap { UInt8($0) }
        guard bytes.count == 4 else { return "\"\(host)\" is a number in place of a name" }
        let isPrivate =
            switch (bytes[0], bytes[1]) {
            case (0, _), (10, _), (127, _), (169, 254), (192, 168): true
            case (172, 16...31), (100, 64...127), (198, 18...19), (224..., _): true
            default: false
            }
        return isPrivate ? "\"\(host)\" is an address inside a network" : nil
    }
}
