import Crypto
import Foundation

/// The carrier's signature over a webhook: `X-Twilio-Signature`, Base64 of a keyed hash of the URL and the form.
///
/// It has no date in it, so a repeated request is valid again: replays are met by the turn's number.
package struct WebhookSignature: Sendable {
    package enum Algorithm: Sendable {
        case sha1, sha256

        /// Of the header `X-Twilio-Webhooks-Signature-Settings: key=…,algorithm=HMAC_SHA256`; nil when it names one
        /// that nobody knows.
        package init?(settings: String?) {
            guard let settings else {
                self = .sha1
                return
            }
            let named = settings.split(separator: ",").lazy
                .map { $0.drop { $0 == " " } }
                .first { $0.hasPrefix("algorithm=") }?
                .dropFirst("algorithm=".count)
            switch named {
            case nil, "HMAC_SHA1"?: self = .sha1
            case "HMAC_SHA256"?: self = .sha256
            default: return nil
            }
        }
    }

    /// What was sent beside the URL.
    package enum Content: Sendable {
        /// A GET, or a POST with an empty body: everything signed stands in the URL.
        case nothing
        case form(WebhookForm)
        /// Any other body, whose hash stands in the URL as `bodySHA256`.
        case body([UInt8])
    }

    // With the key taken in already: each webhook goes on from a copy.
    private let sha1: HMAC<Insecure.SHA1>
    private let sha256: HMAC<SHA256>

    /// - Parameter secret: The primary auth token of the account. Secrets of API keys do not sign.
    package init(secret: String) {
        let key = SymmetricKey(data: Array(secret.utf8))
        sha1 = HMAC(key: key)
        sha256 = HMAC(key: key)
    }

    /// Whether the carrier sent this.
    ///
    /// - Parameters:
    ///   - url: The public URL with the raw query, as the carrier was given it.
    ///   - signature: The header; a missing one is a failure.
    package func accepts(
        url: String, content: Content, signature: String?, algorithm: Algorithm = .sha1
    ) -> Bool {
        guard let signature, let given = Data(base64Encoded: signature) else { return false }
        let tail: [UInt8]
        switch content {
        case .nothing: tail = []
        case .form(let form): tail = Self.signedBytes(of: form)
        case .body(let body):
            guard Self.bodyHashHolds(body, in: url) else { return false }
            tail = []
        }
        // The carrier drops the port of an https URL and its own libraries take either form, so each is tried; the
        // likely one comes first and mostly is the only one.
        let plain = SignedURL.stripped(url)
        if authenticates(given, plain, tail, algorithm) { return true }
        let toggled = SignedURL.portToggled(plain)
        if authenticates(given, toggled, tail, algorithm) { return true }
        guard let legacy = SignedURL.queryReencoded(plain) else { return false }
        return authenticates(given, legacy, tail, algorithm)
            || authenticates(given, SignedURL.portToggled(legacy), tail, algorithm)
    }

    /// The header's value for a URL as it stands.
    package func sign(url: String, content: Content, algorithm: Algorithm = .sha1) -> String {
        var message = Array(url.utf8)
        if case .form(let form) = content { message += Self.signedBytes(of: form) }
        return switch algorithm {
        case .sha1: Data(Self.code(sha1, message)).base64EncodedString()
        case .sha256: Data(Self.code(sha256, message)).base64EncodedString()
        }
    }

    private func authenticates(_ given: Data, _ url: String, _ tail: [UInt8], _ algorithm: Algorithm) -> Bool {
        var message = [UInt8]()
        message.reserveCapacity(url.utf8.count + tail.count)
        message.append(contentsOf: url.utf8)
        message.append(contentsOf: tail)
        // Codes compare in constant time.
        return switch algorithm {
        case .sha1: Self.code(sha1, message) == given
        case .sha256: Self.code(sha256, message) == given
        }
    }

    private static func code<H>(_ keyed: HMAC<H>, _ message: [UInt8]) -> HMAC<H>.MAC {
        var code = keyed
        code.update(data: message)
        return code.finalize()
    }

    /// Names with their values, sorted by bytes; of a repeated name, its distinct values.
    private static func signedBytes(of form: WebhookForm) -> [UInt8] {
        let sorted = form.parameters.sorted { a, b in
            switch compare(a.name, b.name) {
            case 0: compare(a.value, b.value) < 0
            case let order: order < 0
            }
        }
        var bytes = [UInt8]()
        bytes.reserveCapacity(1024)
        for (index, parameter) in sorted.enumerated() {
            if index > 0, compare(sorted[index - 1].name, parameter.name) == 0,
                compare(sorted[index - 1].value, parameter.value) == 0
            {
                continue
            }
            bytes.append(contentsOf: parameter.name.utf8)
            bytes.append(contentsOf: parameter.value.utf8)
        }
        return bytes
    }

    /// By bytes: `String` compares what looks alike as equal.
    private static func compare(_ a: String, _ b: String) -> Int {
        var (a, b) = (a, b)
        return a.withUTF8 { left in
            b.withUTF8 { right in
                let common = min(left.count, right.count)
                for index in 0..<common where left[index] != right[index] {
                    return Int(left[index]) - Int(right[index])
                }
                return left.count - right.count
            }
        }
    }

    private static func bodyHashHolds(_ body: [UInt8], in url: String) -> Bool {
        guard let mark = url.utf8.firstIndex(of: UInt8(ascii: "?")) else { return false }
        let query = WebhookForm(decoding: url[url.utf8.index(after: mark)...])
        guard let stated = query["bodySHA256"] else { return false }
        var hash = ""
        for byte in SHA256.hash(data: body) {
            hash += byte < 16 ? "0" : ""
            hash += String(byte, radix: 16)
        }
        return hash == stated
    }
}
