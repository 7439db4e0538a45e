import Foundation
import TwilioAPI

/// What `wrk` plays: many calls of four turns, each webhook with the carrier's signature.
///
/// A turn of a call comes long after the one before, so none is early.
enum LoadScript {
    static let token = "0123456789abcdef0123456789abcdef"
    static let publicURL = "https://calls.example.test"
    private static let turns = [
        ("/voice/inbound", nil), ("/voice/process-speech?turn=1", "hello there"),
        ("/voice/process-speech?turn=2", "what time is it"), ("/voice/process-speech?turn=3", "goodbye"),
    ]
    private static let calls = 60_000
    private static let block = 1_000

    /// The file that tells `wrk`, beside the one with the signatures.
    static func write() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-load")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(signatures().utf8).write(to: folder.appending(path: "signatures.txt"))
        let script = folder.appending(path: "load.lua")
        try Data(lua(folder.appending(path: "signatures.txt").path()).utf8).write(to: script)
        return script
    }

    private static func form(_ call: Int, _ words: String?) -> WebhookForm {
        var form = WebhookForm([
            .init("CallSid", sid(call)), .init("From", "+15551230001"), .init("To", "+15551230000"),
            .init("CallStatus", "in-progress"), .init("Direction", "inbound"), .init("ApiVersion", "2010-04-01"),
        ])
        if let words {
            form = WebhookForm(form.parameters + [.init("SpeechResult", words), .init("Confidence", "0.93")])
        }
        return form
    }

    private static func sid(_ call: Int) -> String {
        "CA00000000000000000000000000" + String(1_000_000 + call).suffix(6)
    }

    /// In the order played: a block of calls begins, then each of its turns.
    private static func signatures() -> String {
        let signature = WebhookSignature(secret: token)
        var lines = ""
        for start in stride(from: 0, to: calls, by: block) {
            for (path, words) in turns {
                for call in start..<(start + block) {
                    lines += signature.sign(url: publicURL + path, content: .form(form(call, words))) + "\n"
                }
            }
        }
        return lines
    }

    /// The same order again, in the load generator's own language.
    private static func lua(_ signatures: String) -> String {
        let bodies = turns.map { form(0, $0.1).encoded.replacing(sid(0), with: "%s") }
        let quoted = { (texts: [String]) in
            texts.map { "[[\($0.replacing("%2B", with: "%%2B").replacing("%20", with: "%%20"))]]" }
                .joined(separator: ", ")
        }
        return """
            local paths = {\(turns.map { "[[\($0.0)]]" }.joined(separator: ", "))}
            local bodies = {\(quoted(bodies))}
            local signatures = {}
            for line in io.lines("\(signatures)") do signatures[#signatures + 1] = line end
            local at = 0
            local headers = {["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"}
            function request()
              if at == #signatures then at = 0; io.write("exhausted: played again from the start\\n") end
              local block = math.floor(at / \(block * turns.count))
              local turn = math.floor(at % \(block * turns.count) / \(block))
              local call = block * \(block) + at % \(block)
              at = at + 1
              headers["X-Twilio-Signature"] = signatures[at]
              local sid = string.format("CA00000000000000000000000000%06d", call)
              return wrk.format("POST", paths[turn + 1], headers, string.format(bodies[turn + 1], sid))
            end
            """
    }
}
