import Foundation
import ScriptDiagnostics
import ScriptYAML

extension SpeechEngineSyntax {
    static let reader = MappingReader<SpeechEngineSyntax>(
        "\"tts\"", elsewhere: ["listen": "beside \"tts\""],
        meant: [
            "cmd": "command", "exec": "command", "address": "url", "endpoint": "url", "format": "response_format",
            "api_key": "key", "token": "key",
        ],
        onTheCall: "the carrier's voice speaks",
        [
            Key(
                "command", \.command, .command,
                "A program and its arguments; it is given the text, and writes a WAV."),
            Key(
                "url", \.url, .speechAddress, "The address of a service that speaks as OpenAI's /v1/audio/speech does."),
            Key("model", \.model, .text, default: "gpt-4o-mini-tts", "The service's name of the model."),
            Key("voice", \.voice, .text, default: "alloy", "The service's name of the voice."),
            Key(
                "response_format", \.responseFormat, .oneOf(Format.self), default: "wav",
                "What the service writes: wav or mp3."),
            Key("key", \.key, .environmentName, "The environment variable that holds the service's key."),
            Key(
                "timeout", \.timeout, .milliseconds(500...60_000, id: .timeoutOutOfRange), default: "10s",
                "How long a text may take; no call waits that long for it."),
        ])

    /// Keys that mean something to a service only.
    static let ofServices = ["model", "voice", "response_format", "key"]
}

extension ValueForm where Value == SpeechEngineSyntax {
    static var speechEngine: Self {
        let phrase = "{command: [espeak-ng, --stdout]}, or {url: …} of a speech service"
        return Self(phrase, .mapping(SpeechEngineSyntax.reader.shape)) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var engine = SpeechEngineSyntax(span: place.span)
            let faulty = SpeechEngineSyntax.reader.read(mapping, into: &engine, at: place, &reading)
            func key(_ name: String) -> Node.Scalar? { mapping.entries.first { $0.key.text == name }?.key }
            switch (key("command"), key("url")) {
            case (nil, nil):
                if faulty.isEmpty {
                    reading.report(.missingKey("command", of: "\"tts\"", in: mapping, at: place, reading))
                }
            case (let command?, let url?):
                reading.report(
                    .twoVerbs(
                        "a voice comes from a \"command\" or from a \"url\", not both", at: url.span,
                        first: command.span))
            case (.some, nil):
                for stray in SpeechEngineSyntax.ofServices.compactMap(key) {
                    reading.report(
                        Diagnostic(
                            .valueNotAllowed, .error, "\"\(stray.text)\" is for a \"url\", and a command takes none",
                            at: stray.span, label: "write it among the command's arguments, or remove it"))
                }
            case (nil, .some): break
            }
            return engine.command == nil && engine.url == nil ? nil : engine
        }
    }
}

extension ValueForm where Value == [Located<String>] {
    /// A program and its arguments, each an item: no shell reads them.
    fileprivate static var command: Self {
        let phrase = "a program and its arguments, such as [espeak-ng, -v, en-us, --stdout]"
        let words = ValueForm.list(of: .reference(phrase), phrase)
        return Self(phrase, words.shape) { node, place, reading in
            guard let command = words.read(node, place, &reading) else { return nil }
            guard let program = command.first else {
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            }
            if program.value.contains(" "), command.count == 1 {
                let list = "[\(program.value.split(separator: " ").joined(separator: ", "))]"
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "the program and each of its arguments are items of a list",
                        at: program.span, label: "write \(list)",
                        onTheCall: "no program has that name, and the carrier's voice speaks"))
                return nil
            }
            for word in command { reading.checkPlaces(in: word) }
            if let code = CodeArgument(in: command), code.text.value.contains("${text}") {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error,
                        "\"\(code.program.value)\" would run what is said as a part of its program", at: code.text.span,
                        label: "leave ${text} out of it: the text comes by standard input",
                        onTheCall: "whoever brings the server to say certain words can run programs on it"))
            }
            return command
        }
    }
}

/// An argument that is a program itself: `echo` of `[nice, sh, -c, echo]`.
private struct CodeArgument {
    /// Whoever runs it.
    var program: Located<String>
    var text: Located<String>

    init?(in command: [Located<String>]) {
        for (place, word) in command.enumerated() {
            guard let flag = Self.flags[Self.name(of: word.value)] else { continue }
            let options = command[(place + 1)...].prefix { $0.value.hasPrefix("-") }
            let takesCode = options.contains { !$0.value.hasPrefix("--") && $0.value.contains(flag) }
            guard takesCode, command.indices.contains(options.endIndex) else { continue }
            (program, text) = (word, command[options.endIndex])
            return
        }
        return nil
    }

    /// `/usr/bin/python3.11` → `python`
    private static func name(of program: String) -> String {
        let name = program.split(separator: "/").last ?? ""
        return String(name.prefix { !$0.isNumber && $0 != "." })
    }

    /// The option behind which each takes a program.
    private static let flags: [String: Character] = [
        "sh": "c", "bash": "c", "dash": "c", "ash": "c", "zsh": "c", "ksh": "c", "fish": "c", "python": "c",
        "perl": "e", "ruby": "e", "node": "e", "osascript": "e",
    ]
}

extension Reading {
    /// Only the text, the file and the language can be filled in: a command is the same for every caller.
    fileprivate mutating func checkPlaces(in word: Located<String>) {
        for piece in word.value.components(separatedBy: "${").dropFirst() {
            let name = String(piece.prefix { $0 != "}" })
            if piece.count > name.count, SpeechEngineSyntax.places.contains(name) { continue }
            let nearest = NearestName.nearest(to: name, among: SpeechEngineSyntax.places)
            report(
                Diagnostic(
                    .valueNotAllowed, .error, "a command has no \"${\(name.shortened)}\"", at: word.span,
                    label: nearest.map { "did you mean \"${\($0)}\"?" }
                        ?? "it has ${text}, ${file} and ${language}"))
        }
    }
}

extension ValueForm where Value == Located<String> {
    /// Written out: whom the server asks is never up to a caller.
    fileprivate static var speechAddress: Self {
        let phrase = "a whole web address, such as http://localhost:8888/v1/audio/speech"
        return .scalar(phrase, .pattern("^https?://[^\\s/?#]+[^\\s]*$")) { scalar, place, reading in
            let url = URL(string: scalar.text)
            let isWhole = (url?.scheme == "https" || url?.scheme == "http") && !(url?.host() ?? "").isEmpty
            guard isWhole, !scalar.text.contains("${"), !scalar.text.utf8.contains(0x20) else {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "\"\(place.name)\" takes \(phrase)", at: scalar.span,
                        onTheCall: "the carrier's voice speaks"))
                return nil
            }
            return scalar.located
        }
    }
}
