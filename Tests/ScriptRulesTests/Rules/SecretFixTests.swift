import ScriptDiagnostics
import Testing

/// What `--fix=unsafe` makes of secrets in a request: all else stays, and nothing is left to tell.
@Suite struct SecretFixTests {
    private static func script(_ request: String) -> String {
        """
        callscript: 1
        name: shop
        start: orders
        states:
          orders:
            fetch:
              \(request)
            goto: farewell
            on: {failed: farewell}
          farewell:
            say: Thank you. Goodbye.
            goto: hangup

        """
    }

    private static let token = "sk-proj-1234567890abcdef1234"

    @Test(
        arguments: [
            // A header by its name; bare, in single quotes, and folded.
            ("headers: {Authorization: Bearer 9f8e7d6c5b4a39281706}", "Bearer 9f8e7d6c5b4a39281706"),
            ("headers: {X-Api-Key: '9f8e7d6c5b4a39281706'}", "'9f8e7d6c5b4a39281706'"),
            ("headers:\n        X-Api-Key: >-\n          9f8e7d6c5b4a39281706", "9f8e7d6c5b4a39281706"),
            // Anything by the look of the key itself.
            ("json: {model: small, secret: [\(token)]}", token), ("query: {q: \"key \(token) here\"}", token),
            ("form:\n        note: key \(token)", token),
        ]) func isTakenOut(request: String, written: String) throws
    {
        let text = Self.script("url: https://api.example.com/orders\n      \(request)")
        let before = Checked(text)
        #expect(before.ids == ["secret-in-script"], "\(before.told)")
        let plan = FixPlan(before.findings, allowing: [.safe, .unsafe])
        let file = before.findings[0].span.file
        let mended = String(decoding: plan.mended(before.files[file], id: file), as: UTF8.self)
        let after = Checked(mended)
        #expect(after.told == [], "\(mended)")
        let name = request.contains("Api-Key") ? "X_API_KEY" : "SERVICE_TOKEN"
        #expect(mended.contains("\nsecrets: [\(name)]\nstates:"), "\(mended)")
        #expect(!mended.contains("9f8e7d") && !mended.contains(Self.token))
        let kept = mended.replacing("secrets: [\(name)]\n", with: "").replacing("${secrets.\(name)}", with: "…")
        let expected = text.replacing("9f8e7d6c5b4a39281706", with: "…").replacing(Self.token, with: "…")
        // Bare text is put in quotes, and what was quoted stays as it was.
        #expect(written.contains("'") ? kept == expected : kept.filter { $0 != "\"" } == expected.filter { $0 != "\"" })
    }

    /// An address that is sent a password, and what no secret can be read into.
    @Test(
        arguments: [
            "fetch: {url: \"https://ann:hunter2@api.example.com/orders\"}",
            "reply: {instructions: \"Use \(token).\"}", "message: {to: +15551230001, body: Take \(token)}",
        ]) func isOnlyTold(verb: String)
    {
        let text = Self.script("url: https://api.example.com/orders")
            .replacing("fetch:\n      url: https://api.example.com/orders", with: verb)
        let checked = Checked(text)
        #expect(checked.ids.contains("secret-in-script"), "\(checked.told)")
        #expect(checked.findings.filter { $0.id == "secret-in-script" }.allSatisfy { $0.fixes.isEmpty })
    }
}
