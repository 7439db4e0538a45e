import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Says what the carrier would refuse in a document, by the tables of its elements, attributes and nesting.
package enum LegalTwiML {
    /// Nothing for a document that can be sent. An aside (a whisper, words for those who wait) may simply end.
    package static func faults(in document: String, isAside: Bool = false) -> [String] {
        let inspector = TwiMLInspector(isAside: isAside)
        var faults: [String] = []
        if document.utf8.count > 65_536 { faults.append("\(document.utf8.count) bytes, more than 64 kB") }
        if document.unicodeScalars.contains(where: isForbidden) { faults.append("a control character") }
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = inspector
        if !parser.parse() { return faults + ["not XML: \(document.prefix(200))"] }
        return faults + inspector.faults
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

/// Looks at one document while it is parsed.
private final class TwiMLInspector: NSObject, XMLParserDelegate {
    private(set) var faults: [String] = []
    private let isAside: Bool
    private var path: [String] = []
    /// Of the element being read.
    private var texts: [String] = []
    private var attributes: [[String: String]] = []
    /// The verbs of the response, in order.
    private var verbs: [String] = []

    init(isAside: Bool) { self.isAside = isAside }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes given: [String: String]
    ) {
        if let parent = path.last {
            if TwiMLTables.children[parent]?.contains(name) != true { faults.append("<\(name)> inside <\(parent)>") }
            if parent == "Response" { inspectOrder(of: name) }
        } else if name != "Response" {
            faults.append("<\(name)> as the root")
        }
        for (key, value) in given.sorted(by: { $0.key < $1.key }) {
            if let rule = TwiMLTables.attributes[name]?[key] {
                if !rule.allows(value) { faults.append("\(name) \(key)=\"\(value)\"") }
            } else {
                faults.append("<\(name)> has no attribute \(key)")
            }
        }
        inspect(name, given)
        path.append(name)
        texts.append("")
        attributes.append(given)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard !path.isEmpty else { return }
        texts[texts.count - 1] += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        path.removeLast()
        let text = texts.removeLast()
        let given = attributes.removeLast()
        let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
        switch name {
        case "Say": inspectSpeech(text, given)
        case "Play":
            if given["digits"] == nil { inspect(url: words, of: "Play") }
        case "Redirect": inspect(url: words, of: "Redirect")
        case "Dial": if words.isEmpty { faults.append("<Dial> calls nobody") }
        case "Number":
            if !words.allSatisfy({ $0 == "+" || $0.isWholeNumber }) { faults.append("<Number> is \"\(words)\"") }
        case "Enqueue": if words.isEmpty { faults.append("<Enqueue> names no queue") }
        case "Response":
            if !words.isEmpty { faults.append("text in <Response>") }
            inspectEnd()
        case "Gather", "Pause", "Hangup", "Reject": if !words.isEmpty { faults.append("text in <\(name)>") }
        default: break
        }
        // What markup holds counts as speech of the verb around it.
        if let parent = path.last, parent != "Response", parent != "Gather" { texts[texts.count - 1] += text }
    }

    private func inspectOrder(of verb: String) {
        if verb == "Reject", !verbs.isEmpty { faults.append("<Reject> is not the first verb") }
        if let last = verbs.last, ["Redirect", "Hangup", "Reject"].contains(last) {
            faults.append("<\(verb)> after <\(last)> is never reached")
        }
        verbs.append(verb)
    }

    private func inspectEnd() {
        if isAside { return }
        if let gather = verbs.lastIndex(of: "Gather"), !verbs[gather...].contains("Redirect") {
            faults.append("silence after <Gather> is a dead end")
        }
        let ends: Set = ["Redirect", "Hangup", "Reject", "Dial", "Record", "Enqueue", "Connect", "Pay", "Leave"]
        if let last = verbs.last, !ends.contains(last) { faults.append("the document ends after <\(last)>") }
    }

    private func inspect(_ name: String, _ given: [String: String]) {
        switch name {
        case "Play":
            guard let digits = given["digits"] else { break }
            if path.last == "Gather" { faults.append("touch tones inside <Gather>") }
            if digits.isEmpty || digits.contains(where: { !"0123456789ABCD#*wW".contains($0) }) {
                faults.append("Play digits=\"\(digits)\"")
            }
        case "Pause": inspectPositive(["length"], of: name, given)
        case "Gather":
            inspectPositive(["timeout", "numDigits", "maxSpeechTime"], of: name, given)
            if let seconds = given["speechTimeout"], seconds != "auto" {
                inspectPositive(["speechTimeout"], of: name, given)
            }
            if let key = given["finishOnKey"], key.count > 1 || !key.allSatisfy({ "0123456789#*".contains($0) }) {
                faults.append("Gather finishOnKey=\"\(key)\"")
            }
            if let hints = given["hints"]?.split(separator: ",") {
                if hints.count > 500 { faults.append("\(hints.count) hints") }
                if hints.contains(where: { $0.trimmingCharacters(in: .whitespaces).count > 100 }) {
                    faults.append("a hint longer than 100 characters")
                }
            }
            if let action = given["action"] {
                inspect(url: action, of: "Gather")
            } else {
                faults.append("<Gather> without action asks the same document again")
            }
        case "Dial", "Record", "Enqueue", "Connect":
            if let action = given["action"] {
                inspect(url: action, of: name)
            } else {
                faults.append("<\(name)> without action loses the call")
            }
            if name == "Dial", let seconds = given["timeout"].flatMap({ Int($0) }), !(5...600).contains(seconds) {
                faults.append("Dial timeout=\"\(seconds)\"")
            }
            if name == "Record" {
                if let seconds = given["maxLength"].flatMap({ Int($0) }), !(2...14_400).contains(seconds) {
                    faults.append("Record maxLength=\"\(seconds)\"")
                }
                if given["transcribe"] == "true", (Int(given["maxLength"] ?? "") ?? 3600) > 120 {
                    faults.append("a transcription of more than two minutes")
                }
            }
        case "Stream", "ConversationRelay":
            if given["url"]?.hasPrefix("wss://") != true, given["url"] != nil {
                faults.append("\(name) url=\"\(given["url"]!)\"")
            }
        default: break
        }
    }

    private func inspectPositive(_ keys: [String], of name: String, _ given: [String: String]) {
        for key in keys {
            if let value = given[key], (Int(value) ?? 0) < 1 { faults.append("\(name) \(key)=\"\(value)\"") }
        }
    }

    private func inspectSpeech(_ text: String, _ given: [String: String]) {
        let voice = given["voice"] ?? "Polly."
        let most = voice.hasPrefix("Polly.") ? 3000 : voice.hasPrefix("Google.") ? 5000 : 4000
        if text.count > most { faults.append("\(text.count) characters for the voice \(voice)") }
        if text.allSatisfy(\.isWhitespace) { faults.append("<Say> says nothing") }
    }

    private func inspect(url: String, of name: String) {
        let isRelative = url.hasPrefix("/") && !url.hasPrefix("//")
        let isAbsolute = (url.hasPrefix("https://") || url.hasPrefix("http://")) && URL(string: url)?.host() != nil
        if !isRelative && !isAbsolute || url.contains(where: \.isWhitespace) || url.count > 4000 {
            faults.append("\(name) leads to \"\(url.prefix(100))\"")
        }
    }
}

/// What the carrier's own libraries let a document hold.
private enum TwiMLTables {
    struct Rule {
        var type: String
        var allowed: Set<String>

        func allows(_ value: String) -> Bool {
            switch type {
            case "number": Int(value).map { $0 >= 0 } ?? false
            case "boolean": value == "true" || value == "false"
            case "enum": allowed.contains(value)
            case "space-separated list": value.split(separator: " ").allSatisfy { allowed.contains(String($0)) }
            default: true
            }
        }
    }

    static let children: [String: Set<String>] = rows(of: "twiml-nesting.tsv").reduce(into: [:]) { table, row in
        guard row.count >= 2 else { return }
        table[row[0], default: []].insert(String(row[1].prefix { $0 != " " }))
    }

    static let attributes: [String: [String: Rule]] = rows(of: "twiml-attributes.tsv").reduce(into: [:]) { table, row in
        guard row.count >= 4, row[1] != "(text)" else { return }
        let allowed = Set(row[3].split(separator: "|").map(String.init))
        table[row[0], default: [:]][row[1]] = Rule(type: row[2], allowed: allowed)
    }

    private static func rows(of file: String) -> [[String]] {
        let data =
            FileManager.default.contents(atPath: Fixtures.folder.appending(path: "twiml/\(file)").path()) ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
