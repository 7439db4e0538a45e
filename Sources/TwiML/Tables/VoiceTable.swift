/// The voices known when this was built. Providers change theirs without notice: one that is missing may still speak.
package enum VoiceTable {
    /// A voice by its exact name. An unknown `Polly.` or `Google.` name gets its class by its wording, and no
    /// languages; any other unknown name is nil.
    package static func voice(named name: String) -> Voice? {
        known(name) ?? guessed(name)
    }

    /// Whether the name is in the table.
    package static func contains(_ name: String) -> Bool { rows[name] != nil }

    /// Every name in the table, sorted, for a suggestion.
    package static let names: [String] = rows.keys.sorted()

    /// The voices that speak a language by its exact tag, sorted by name.
    package static func voices(speaking tag: String) -> [Voice] {
        names.compactMap { known($0) }.filter { $0.languages.contains(tag) }
    }

    /// The voice to propose for a language: one that many scripts have, else the plainest there is.
    package static func commonVoice(speaking tag: String) -> Voice? {
        if let name = common[tag], let voice = known(name) { return voice }
        func rank(_ voice: Voice) -> Int {
            switch (voice.provider, voice.class) {
            case (.polly, .standard): 0
            case (.polly, .neural): 1
            case (.google, .standard): 2
            case (.google, .neural): 3
            case (.polly, _): 4
            case (.google, _): 5
            case (.basic, _): 6
            }
        }
        return voices(speaking: tag).filter(\.isCurrent).min { rank($0) < rank($1) }
    }

    private static let common = [
        "en-US": "Polly.Joanna", "en-GB": "Polly.Amy", "en-AU": "Polly.Nicole", "en-IN": "Polly.Raveena",
        "es-US": "Polly.Lupe", "es-MX": "Polly.Mia", "es-ES": "Polly.Conchita", "fr-FR": "Polly.Celine",
        "fr-CA": "Polly.Chantal", "de-DE": "Polly.Marlene", "pt-BR": "Polly.Camila", "it-IT": "Polly.Carla",
    ]

    /// What stands behind each name. A script names a few of a thousand, so a row is read when it is asked for.
    private static let rows: [String: Substring.UTF8View] = {
        var rows: [String: Substring.UTF8View] = [:]
        rows.reserveCapacity(1024)
        for line in VoiceRows.text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            rows[String(Substring(line[..<tab]))] = line[line.index(after: tab)...]
        }
        return rows
    }()

    private static func known(_ name: String) -> Voice? {
        let columns = rows[name]?.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) } ?? []
        guard columns.count == 2, let kind = kinds[columns[0].lowercased()] else { return nil }
        let languages = columns[1].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        return Voice(
            name: name, provider: Voice.Provider(ofVoice: name), class: kind,
            languages: languages == ["*"] ? [] : languages, isCurrent: columns[0] != columns[0].lowercased())
    }

    private static let kinds: [String: Voice.Class] = [
        "b": .basic, "s": .standard, "n": .neural, "g": .generative,
    ]

    private static func guessed(_ name: String) -> Voice? {
        let provider = Voice.Provider(ofVoice: name)
        guard provider != .basic else { return nil }
        let kind: Voice.Class =
            if name.contains("Chirp") || name.hasSuffix("-Generative") {
                .generative
            } else if name.contains("Neural") || name.contains("Wavenet") {
                .neural
            } else {
                .standard
            }
        return Voice(name: name, provider: provider, class: kind, languages: [], isCurrent: false)
    }
}
