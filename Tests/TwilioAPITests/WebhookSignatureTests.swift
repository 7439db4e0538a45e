import Foundation
import TestSupport
import Testing
import TwilioAPI

/// A request with the signature that the carrier's own library makes for it.
struct SignatureVector: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var method: String
    var url: String
    var params: [String: [String]]
    var body: String?
    var token: String
    var algorithm: String
    var signature: String

    var testDescription: String { name }

    static let all: [SignatureVector] = {
        let file = Fixtures.folder.appending(path: "webhooks/twilio-signature-vectors.json")
        return (try? JSONDecoder().decode([SignatureVector].self, from: Data(contentsOf: file))) ?? []
    }()

    var form: WebhookForm {
        WebhookForm(params.flatMap { name, values in values.map { WebhookForm.Parameter(name, $0) } }.shuffled())
    }
    var content: WebhookSignature.Content {
        if let body { return .body(Array(body.utf8)) }
        return method == "GET" ? .nothing : .form(form)
    }
    var scheme: WebhookSignature.Algorithm { algorithm == "HMAC_SHA256" ? .sha256 : .sha1 }

    static func named(_ name: String) -> SignatureVector { all.first { $0.name == name }! }
}

@Suite struct WebhookSignatureTests {
    private let signature = WebhookSignature(secret: "0123456789abcdef0123456789abcdef")

    @Test func everyVectorIsHere() { #expect(SignatureVector.all.count == 12) }

    @Test(arguments: SignatureVector.all) func acceptsWhatTheCarrierSigns(_ vector: SignatureVector) {
        let signature = WebhookSignature(secret: vector.token)
        #expect(
            signature.accepts(
                url: vector.url, content: vector.content, signature: vector.signature, algorithm: vector.scheme))
        #expect(signature.sign(url: vector.url, content: vector.content, algorithm: vector.scheme) == vector.signature)
    }

    @Test(arguments: SignatureVector.all) func refusesWhateverWasTouched(_ vector: SignatureVector) {
        let signature = WebhookSignature(secret: vector.token)
        func accepts(_ url: String, _ content: WebhookSignature.Content, _ given: String?) -> Bool {
            signature.accepts(url: url, content: content, signature: given, algorithm: vector.scheme)
        }
        #expect(!accepts(vector.url + "x", vector.content, vector.signature))
        #expect(!accepts(vector.url, vector.content, nil))
        #expect(!accepts(vector.url, vector.content, ""))
        #expect(!accepts(vector.url, vector.content, "not base64"))
        #expect(!accepts(vector.url, vector.content, "AAAA" + vector.signature.dropFirst(4)))
        #expect(!accepts(vector.url, .form(WebhookForm([.init("CallSid", "CA2")])), vector.signature))
        #expect(
            !WebhookSignature(secret: "another").accepts(
                url: vector.url, content: vector.content, signature: vector.signature, algorithm: vector.scheme))
    }

    @Test func takesAnHTTPSPortOrLeavesIt() {
        let plain = SignatureVector.named("port https://voice.example.test/hook")
        let port443 = SignatureVector.named("port https://voice.example.test:443/hook")
        let port8443 = SignatureVector.named("port https://voice.example.test:8443/hook")
        #expect(signature.accepts(url: port8443.url, content: plain.content, signature: plain.signature))
        #expect(!signature.accepts(url: plain.url, content: plain.content, signature: port8443.signature))
        #expect(signature.accepts(url: plain.url, content: plain.content, signature: port443.signature))
    }

    @Test func leavesOutUserAndFragment() {
        let plain = SignatureVector.named("port https://voice.example.test/hook")
        #expect(
            signature.accepts(
                url: "https://user:p@ss@voice.example.test/hook#rc=2", content: plain.content,
                signature: plain.signature))
    }

    @Test func knowsTheFormOfAnAddressInBrackets() {
        let signed = signature.sign(url: "http://[::1]/hook", content: .nothing)
        #expect(signature.accepts(url: "http://[::1]:8000/hook", content: .nothing, signature: signed))
    }

    @Test func triesTheQueryAsALibraryWritesIt() {
        let signed = signature.sign(url: "https://voice.example.test/hook?name=a%20b", content: .nothing)
        #expect(
            signature.accepts(url: "https://voice.example.test/hook?name=a+b", content: .nothing, signature: signed))
    }

    @Test func ordersByBytesAndNotByLooks() {
        // The same letter in two spellings: equal to `String`, two values on the wire.
        let composed = WebhookForm([.init("a", "\u{E9}"), .init("a", "e\u{301}")])
        let reversed = WebhookForm([.init("a", "e\u{301}"), .init("a", "\u{E9}")])
        let one = WebhookForm([.init("a", "\u{E9}")])
        let url = "https://voice.example.test/hook"
        #expect(
            signature.sign(url: url, content: .form(composed)) == signature.sign(url: url, content: .form(reversed)))
        #expect(signature.sign(url: url, content: .form(composed)) != signature.sign(url: url, content: .form(one)))
    }

    @Test func wantsTheHashOfABody() {
        let vector = SignatureVector.named("json-body")
        #expect(
            !signature.accepts(
                url: vector.url, content: .body(Array(#"{"AnsweredBy":"machine"}"#.utf8)), signature: vector.signature)
        )
        let bare = "https://voice.example.test/hook"
        let signed = signature.sign(url: bare, content: .nothing)
        #expect(!signature.accepts(url: bare, content: .body(Array("{}".utf8)), signature: signed))
    }

    @Test func readsTheSchemeFromItsHeader() {
        #expect(WebhookSignature.Algorithm(settings: nil) == .sha1)
        #expect(WebhookSignature.Algorithm(settings: "key=abc") == .sha1)
        #expect(WebhookSignature.Algorithm(settings: "key=abc,algorithm=HMAC_SHA1") == .sha1)
        #expect(WebhookSignature.Algorithm(settings: "key=abc, algorithm=HMAC_SHA256") == .sha256)
        #expect(WebhookSignature.Algorithm(settings: "key=abc,algorithm=MD5") == nil)
    }
}
