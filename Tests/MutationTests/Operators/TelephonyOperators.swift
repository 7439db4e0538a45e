import ScriptDiagnostics
import ScriptYAML

extension Operator {
    static let telephony: [Operator] = [
        Operator("amd-no-machine-branch", "detect machines and forget them") { script in
            guard script.place("start")?.text != nil, script.place("outbound") == nil else { return [] }
            return [script.declare("outbound: {machine_detection: wait_for_beep}")]
        },
        Operator("amd-mode-mismatch", "speak to machines before the beep") { script in
            [script.startingByAnswer("machine: %, unknown: %", "\(Mutation.mark)outbound: {machine_detection: quick}")]
        },
        Operator("amd-mode-mismatch", "do not wait for the beep") { script in
            [script.place("outbound.machine_detection").map { script.replace($0, with: "quick") }]
        },
        Operator("amd-unknown-unhandled", "forget those who cannot be told") { script in
            [script.startingByAnswer("\(Mutation.mark)machine: %", "outbound: {machine_detection: wait_for_beep}")]
        },
        Operator("record-without-notice", "record whole calls") { script in
            let tells = script.places.contains { $0.text?.lowercased().contains("record") == true }
            return script.place("outbound") == nil && !tells ? [script.declare("outbound: {record: yes}")] : []
        },
        Operator("record-without-notice", "record before a word is said") { script in
            script.beginning(with: "planted:\n  \(Mutation.mark)record: {max_length: 1m}\n  goto: %")
        },
        Operator("record-without-notice", "record what is said to somebody else") { script in
            script.beginning(
                with: """
                    planted:
                      \(Mutation.mark)transfer: {to: +15551230010, record: yes}
                      on: {otherwise: "%"}
                      goto: "%"
                    """)
        },
        Operator("no-beep", "announce a beep that is none") { script in
            script.leading(
                to:
                    "say: We record you. Speak after the beep.\n\(Mutation.mark)record: {max_length: 1m, beep: no}\ngoto: hangup"
            )
        },
        Operator("twiml-invalid", "misspell an attribute of markup") { script in
            script.leading(
                to: "\(Mutation.mark)twiml: <Pay action=\"${continue}\" chargeAmont=\"20.00\"/>\ngoto: hangup")
        },
        Operator("twiml-invalid", "leave markup open") { script in
            script.leading(to: "\(Mutation.mark)twiml: <Pay action=\"${continue}\">\ngoto: hangup")
        },
    ]
}

extension GoodScript {
    /// A start for all becomes one by who answers; `%` is the state it was.
    fileprivate func startingByAnswer(_ answers: String, _ outbound: String) -> Mutation? {
        guard let start = place("start"), let name = start.text, place("outbound") == nil,
            place("states.\(name)")?.below?["say"] != nil
        else { return nil }
        let others = answers.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name)
        return declare(outbound).map { $0 + replace(start, with: "{inbound: \(name), human: \(name), \(others)}") }
    }
}
