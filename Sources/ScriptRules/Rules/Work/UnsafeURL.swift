import ScriptDiagnostics
import ScriptModel

/// `fetch: {url: "http://10.0.0.5/orders"}`
struct UnsafeURL: Rule {
    let id: DiagnosticID = "unsafe-url"
    let ground = RuleGround.declarations
    let isJudgement = true
    let page = RulePage(
        what: """
            A request to an address without https, without a host, or inside a network; sound or a stream at an address \
            inside a network.
            """,
        why: """
            What is sent can be read on the way, or the server refuses to ask: the call goes on as failed. What lies inside \
            a network the carrier cannot reach.
            """,
        good: """
            start: orders
            states:
              orders:
                fetch: {url: "https://api.example.com/orders/12"}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#""https://api.example.com/orders/12"}"#, #""http://api.example.com/orders/12"}"#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        checkCarriersAddresses(context.script, &bag)
        context.script.forEachFetch { fetch, _ in
            guard let url = fetch.url else { return }
            // An address that begins with a secret is the operator's, who answers for it.
            if case .expression(let first)? = url.segments.first, first.secret != nil { return }
            let address = FetchAddress(url)
            switch address.scheme {
            case "https": break
            case "http":
                bag.add(.insecure(id, url, in: context.script))
                return
            default:
                bag.add(.notAbsolute(id, at: url.span))
                return
            }
            if let host = address.host {
                if let fault = FetchAddress.fault(ofHost: host) { bag.add(.inside(id, fault, at: url.span)) }
            } else if address.hostExpressions.isEmpty {
                bag.add(.notAbsolute(id, at: url.span))
            }
        }
    }
}

extension UnsafeURL {
    /// What the carrier fetches, or connects to.
    private func checkCarriersAddresses(_ script: Script, _ bag: inout DiagnosticBag) {
        func check(_ url: TemplateSyntax, _ fate: String) {
            let address = FetchAddress(url)
            guard address.scheme != nil, let fault = address.host.flatMap({ FetchAddress.fault(ofHost: $0) }) else {
                return
            }
            bag.add(.outOfReach(id, fault, at: url.span, fate))
        }
        script.forEachPart { part, _ in
            if case .play(let url) = part.content { check(url, "the caller hears nothing here") }
        }
        for state in script.states {
            guard case .carrier(.connect(let connect))? = state.verb else { continue }
            for attribute in connect.attributes where attribute.name.value == "url" {
                check(attribute.value, "it cannot be connected, and the call goes on as failed")
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func outOfReach(
        _ id: DiagnosticID, _ fault: String, at span: SourceSpan, _ fate: String
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\(fault), which the carrier cannot reach", at: span,
            label: "name a host that is out on the internet", onTheCall: fate)
    }

    private static let refused = "the request is refused, and the call goes on as failed"

    fileprivate static func insecure(_ id: DiagnosticID, _ url: TemplateSyntax, in script: Script) -> Diagnostic {
        let bytes = script.files[url.span.file].bytes
        let range = url.span.range
        var fixes: [FixIt] = []
        if let start = bytes[range].firstIndex(of: UInt8(ascii: "h")) ?? bytes[range].firstIndex(of: UInt8(ascii: "H"))
        {
            let end = min(start + 4, range.upperBound)
            let word = SourceSpan(file: url.span.file, start: start, end: end)
            fixes = [FixIt("write https", .unsafe, edits: [.init(replace: word, with: "https")])]
        }
        return Diagnostic(
            id, .error, "this address is without https: what is sent can be read on the way", at: url.span,
            label: "write https://", onTheCall: refused, fixes: fixes)
    }

    fileprivate static func notAbsolute(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "an address begins with https:// and the name of its host", at: span,
            label: "for example https://api.example.com/orders, or ${secrets.API_URL}/orders", onTheCall: refused)
    }

    fileprivate static func inside(_ id: DiagnosticID, _ fault: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "\(fault), which a script may not ask", at: span,
            label: "the operator can give it as ${secrets.API_URL}, and allow it with FETCH_ALLOW", onTheCall: refused)
    }
}
