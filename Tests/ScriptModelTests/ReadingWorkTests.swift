import ScriptDiagnostics
import Testing

@testable import ScriptModel

/// `message`, `fetch` and `reply`: what is read, and what is said of mistakes in them.
@Suite struct ReadingWorkTests {
    private func request(_ state: String) -> FetchSyntax? {
        let read = read(script(states: state))
        #expect(read.printed == "")
        guard case .work(let work)? = read.script.states.last?.verb, case .fetch(let fetch) = work.kind else {
            return nil
        }
        return fetch
    }

    @Test func readsARequest() throws {
        let fetch = try #require(
            request(
                """
                order:
                  fetch:
                    url: https://api.example.com/orders
                    method: put
                    query: {a: 1, tags: [x, "${call.from}"]}
                    headers: {X-Key: abc}
                    json: {zip: 0123, count: 12, price: 3.50, on: true, off: "true", none: null, list: [no, {x: }]}
                    timeout: 2500ms
                    retries: 2
                    save: {status: order.status, first: 'items[0]["a b"].c', all: .}
                  goto: hangup
                  on: {failed: hangup, status: {404: hangup}}
                """))
        #expect(fetch.effectiveMethod == .put)
        #expect(fetch.query.map(\.values.count) == [1, 2])
        #expect(fetch.timeout?.value == 2_500 && fetch.retries?.value == 2)
        #expect(
            fetch.save.map(\.path) == [
                [.key("order"), .key("status")], [.key("items"), .index(0), .key("a b"), .key("c")], [],
            ])
        guard case .object(let entries)? = fetch.json else { return }
        let kinds = entries.map { entry in
            switch entry.value {
            case .template(let text): "text \(text.plainText ?? "")"
            case .number(let digits): "number \(digits)"
            case .bool(let flag): "\(flag)"
            case .null: "null"
            case .list: "list"
            case .object: "object"
            }
        }
        #expect(kinds == ["text 0123", "number 12", "number 3.50", "true", "text true", "null", "list"])
    }

    @Test func aBodyMakesAPost() {
        #expect(
            request("o:\n  fetch: {url: https://x.example, form: {a: b}}\n  goto: hangup")?.effectiveMethod == .post)
        #expect(request("o:\n  fetch: {url: https://x.example}\n  goto: hangup")?.effectiveMethod == .get)
    }

    @Test(arguments: ["a..b", "a.", "[x]", "a[", "a b", "[]", "a[0]b", "a.[0]"])
    func isNoPath(_ path: String) { #expect(AnswerPath.steps(path) == nil) }

    @Test func readsExitsByNameAndByDescription() {
        let read = read(
            script(
                states: """
                    think:
                      reply:
                        exits: {greeting: , human: The caller wants a person., end: {description: Done., goto: hangup}}
                      goto: hangup
                    """))
        #expect(read.printed == "")
        guard case .work(let work)? = read.script.states.last?.verb, case .reply(let reply) = work.kind else { return }
        #expect(reply.exits.map(\.name.value) == ["greeting", "human", "end"])
        #expect(reply.exits.map(\.target.value) == ["greeting", "human", "hangup"])
        #expect(reply.exits.map(\.description?.value) == [nil, "The caller wants a person.", "Done."])
    }

    @Test func tellsOfMistakes() {
        let read = read(
            script(
                states: """
                    a:
                      fetch: {method: FETCH, json: {}, form: {}, save: {x: a..b}}
                      goto: hangup
                    b:
                      fetch: {url: https://x.example, method: GET, json: {a: 1}}
                      goto: hangup
                    c:
                      fetch: {url: https://x.example, method: POST, retries: 2, headers: {Host: y}}
                      goto: hangup
                      on: {status: {teapot: hangup}}
                    d:
                      message: {body: Hello}
                      filler: Wait.
                      goto: hangup
                    e:
                      say: Hello.
                      filler: Wait.
                      goto: hangup
                    """))
        #expect(
            read.diagnostics.map { "\($0.id.rawValue): \($0.message)" } == [
                "value-not-allowed: \"method\" cannot be \"FETCH\"",
                "value-not-allowed: \"a..b\" is no path into an answer",
                "missing-key: \"fetch\" needs the key \"url\"",
                "two-verbs: a request has one body: \"json\" or \"form\", not both",
                "value-not-allowed: a GET has no body",
                "value-not-allowed: \"Host\" cannot be given as a header",
                "value-not-allowed: a POST is never sent twice: the service may have done it the first time",
                "wrong-type: \"status\" takes HTTP statuses, from 100 to 599, not \"teapot\"",
                "missing-key: \"message\" needs the key \"to\"",
                "value-not-allowed: \"filler\" is said while message, fetch or reply is under way, and this state has none "
                    + "of them",
            ])
    }
}
