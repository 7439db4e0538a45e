import ScriptDiagnostics
import ScriptYAML

extension FetchSyntax {
    static let reader = MappingReader<FetchSyntax>(
        "\"fetch\"", elsewhere: ["on": "beside \"fetch\"", "goto": "beside \"fetch\"", "filler": "beside \"fetch\""],
        meant: [
            "uri": "url", "address": "url", "link": "url", "endpoint": "url", "href": "url", "verb": "method",
            "params": "query", "parameters": "query", "body": "json", "data": "json", "payload": "json",
            "retry": "retries", "result": "save", "store": "save",
        ],
        onTheCall: "the web service is not asked as it is meant",
        [
            Key("url", \.url, .sentText, required: true, "The address, https and in full; values in it are encoded."),
            Key("method", \.method, .method, default: "GET, or POST with a body", "GET, POST, PUT, PATCH or DELETE."),
            Key("query", \.query, .fields("the query"), "Values behind the ? of the address."),
            Key("headers", \.headers, .headers, "Headers of the request."),
            Key("json", .json, "The body, as JSON.") { fetch, json, place in
                fetch.json = json
                fetch.bodySpans.append(place.span)
            },
            Key("form", .fields("the form"), "The body, as a web form.") { fetch, form, place in
                fetch.form = form
                fetch.bodySpans.append(place.span)
            },
            Key(
                "timeout", \.timeout, .milliseconds(500...60_000, id: .timeoutOutOfRange), default: "10s",
                "How long the caller waits at most."),
            Key("retries", \.retries, .whole(0...3), default: "1", "Tries after the first; never of POST and PATCH."),
            Key("save", \.save, .savings, "Slots, each with its path into the answer; . is the whole of it."),
        ])

    fileprivate func check(_ reading: inout Reading) {
        if bodySpans.count > 1 {
            reading.report(
                .twoVerbs(
                    "a request has one body: \"json\" or \"form\", not both", at: bodySpans[1], first: bodySpans[0]))
        }
        if let body = bodySpans.first, let method, method.value == .get {
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "a GET has no body", at: method.span, label: "write POST or PUT",
                    related: [.init("the body is here", at: body)]))
        }
        if let retries, retries.value > 0, effectiveMethod == .post || effectiveMethod == .patch {
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error,
                    "a \(effectiveMethod.rawValue) is never sent twice: the service may have done it the first time",
                    at: retries.span, label: "leave out \"retries\""))
        }
    }
}

extension ValueForm where Value == WorkSyntax {
    static var fetch: Self {
        .work("the keys of a request, url above all", FetchSyntax.reader, from: FetchSyntax()) { fetch, reading in
            fetch.check(&reading)
            return .fetch(fetch)
        }
    }
}

extension ValueForm where Value == Located<FetchSyntax.Method> {
    /// In capitals or small.
    fileprivate static var method: Self {
        let words = FetchSyntax.Method.allCases.map(\.rawValue)
        return .scalar(words.spokenList(), .oneOf(words + words.map { $0.lowercased() })) { scalar, place, reading in
            if let method = FetchSyntax.Method(rawValue: scalar.text.uppercased()) {
                return Located(method, at: scalar.span)
            }
            reading.report(.notAllowed(scalar, place, among: words, reading))
            return nil
        }
    }
}

extension ValueForm where Value == [RequestField] {
    /// Names of the web's choosing, each with a value or a list of them.
    static func fields(_ what: String) -> Self {
        let phrase = "names, each with its value"
        return Self(phrase, .named(keys: ".", values: .list(of: .template))) { node, place, reading in
            guard let mapping = reading.mapping(node, place, phrase) else { return nil }
            var names: Set<String> = []
            var fields: [RequestField] = []
            for entry in mapping.entries where names.insert(entry.key.text).inserted {
                let values = ValueForm<[TemplateSyntax]>.list(of: .slotValue, "a value, or a list of values")
                guard let values = values.read(entry.value, Place(entry.key), &reading) else { continue }
                fields.append(RequestField(name: entry.key.located, values: values))
            }
            return fields
        }
    }

    static var headers: Self {
        let fields = fields("the headers")
        return Self(fields.phrase, fields.shape) { node, place, reading in
            let fields = fields.read(node, place, &reading)
            for field in fields ?? [] { reading.checkHeader(field.name) }
            return fields
        }
    }
}

extension Reading {
    /// What the connection itself says may not be said twice, and a name has no spaces or colons.
    fileprivate mutating func checkHeader(_ name: Located<String>) {
        let isName =
            !name.value.isEmpty
            && name.value.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        let ours = ["host", "content-length", "connection", "transfer-encoding", "upgrade", "te", "trailer"]
        guard !isName || ours.contains(name.value.lowercased()) else { return }
        report(
            Diagnostic(
                .valueNotAllowed, .error, "\"\(name.value.shortened)\" cannot be given as a header", at: name.span,
                label: isName ? "the connection sets it by itself" : "a header is called like Authorization or X-Key"))
    }
}

extension ValueForm where Value == [FetchSyntax.Saving] {
    /// `{status: order.status, first: items[0], all: .}`
    fileprivate static var savings: Self {
        .named("a slot", "slots, each with its path into the answer", values: .text) { name, node, reading in
            let form = ValueForm<Located<String>>.reference("a path into the answer, such as order.items[0].name")
            guard let path = form.read(node, Place(name), &reading) else { return nil }
            guard let steps = AnswerPath.steps(path.value) else {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "\"\(path.value.shortened)\" is no path into an answer",
                        at: path.span, label: "write names with points, such as order.items[0].name, or . for all"))
                return nil
            }
            return FetchSyntax.Saving(slot: name.located, path: steps)
        }
    }
}

/// `order.items[0].name`, `.` for the whole, `["first name"]` for a name with other signs.
enum AnswerPath {
    static func steps(_ text: String) -> [FetchSyntax.Saving.Step]? {
        if text == "." { return [] }
        var steps: [FetchSyntax.Saving.Step] = []
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        while let byte = rest.first {
            if byte == UInt8(ascii: "[") {
                guard let close = rest.firstIndex(of: UInt8(ascii: "]")),
                    let step = bracketed(rest[rest.index(after: rest.startIndex)..<close])
                else { return nil }
                steps.append(step)
                rest = rest[rest.index(after: close)...]
            } else {
                let key = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
                guard !key.isEmpty, !key.contains(0x20), let name = String(key) else { return nil }
                steps.append(.key(name))
                rest = rest[key.endIndex...]
            }
            if rest.first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
                if rest.isEmpty || rest.first == UInt8(ascii: "[") { return nil }
            } else if let next = rest.first, next != UInt8(ascii: "[") {
                return nil
            }
        }
        return steps.isEmpty || steps.count > 32 ? nil : steps
    }

    private static func bracketed(_ inner: Substring.UTF8View) -> FetchSyntax.Saving.Step? {
        guard let text = String(inner) else { return nil }
        if let quote = text.first, quote == "\"" || quote == "'", text.count > 2, text.last == quote {
            return .key(String(text.dropFirst().dropLast()))
        }
        guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text).map { .index($0) }
    }
}
