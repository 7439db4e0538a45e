import ScriptDiagnostics
import ScriptModel
import Testing

@Suite struct FlowGraphTests {
    @Test func inheritsWhatTheScriptSays() {
        #expect(
            edges(
                """
                callscript: 1
                start: greeting
                give_up: farewell
                globals: {help: helped, goodbye: farewell}
                states:
                  greeting:
                    say: Hello.
                    goto: ask
                  ask:
                    choices:
                      "yes": farewell
                      "no": {goto: repeat}
                      else: helped
                  quiet:
                    give_up: ask
                    globals: [help]
                    choices:
                      help: ask
                      back: back
                  helped:
                    say: Say yes or no.
                    goto: back
                  farewell:
                    when:
                      - if: call.turns > 3
                        goto: hangup
                      - else: nowhere
                """) == [
                    "greeting -goto-> ask",
                    "ask -choice(\"yes\")-> farewell",
                    "ask -choice(\"no\")-> repeat",
                    "ask -otherwise-> helped",
                    "ask -global(\"help\")-> helped",
                    "ask -global(\"goodbye\")-> farewell",
                    "ask -giveUp-> farewell",
                    "quiet -choice(\"help\")-> ask",
                    "quiet -choice(\"back\")-> back",
                    "quiet -giveUp-> ask",
                    "helped -goto-> back",
                    "farewell -branch-> hangup",
                    "farewell -branch-> unknown",
                ])
    }

    @Test func aQuestionWithoutGiveUpEndsTheCall() {
        #expect(
            edges(
                """
                callscript: 1
                start: greeting
                slots: {age: {type: number}}
                states:
                  greeting:
                    say: How old are you?
                    ask: age
                    goto: greeting
                  busy:
                    reject: busy
                """) == ["greeting -asked-> greeting", "greeting -giveUp-> hangup", "busy -reject-> hangup"])
    }

    @Test func tellsAWayAsAConversation() throws {
        let (script, graph) = graph(
            """
            callscript: 1
            start: greeting
            states:
              greeting:
                give_up: helped
                choices:
                  "yes": greeting
                  start_over: asked
              helped:
                say: Say yes.
                goto: asked
              asked:
                say: Well?
                choices:
                  "no": greeting
            """)
        let silent = try #require(graph.path(from: [0], to: { $0 == 2 }, along: \.kind.isWordless))
        #expect(graph.told(silent, in: script) == "greeting → (silence) → helped → asked")
        let spoken = try #require(graph.path(from: [0], to: { $0 == 2 }))
        #expect(graph.told(spoken, in: script) == "greeting → \"start over\" → asked")
    }

    @Test func findsOneCircleOfEachKnot() {
        let (script, graph) = graph(
            """
            callscript: 1
            start: a
            states:
              a: {goto: b}
              b: {goto: c}
              c:
                when:
                  - if: call.turns > 3
                    goto: b
                  - else: d
              d: {goto: d}
            """)
        let circles = graph.circles(along: { !$0.kind.waits }).map { graph.told($0, in: script) }
        #expect(circles == ["b → c → b", "d → d"])
    }

    @Test func walksChainsOfThousands() {
        let count = 5_000
        var text = "callscript: 1\nstart: s0\nstates:\n"
        for number in 0..<count { text += "  s\(number): {goto: s\((number + 1) % count)}\n" }
        let (_, graph) = graph(text)
        #expect(graph.circles(along: { _ in true }).map(\.count) == [count])
    }

    private func graph(_ text: String) -> (Script, FlowGraph) {
        let script = ScriptReader.read(path: "test.yaml") { _ in Array(text.utf8) }.script
        return (script, FlowGraph(script, ScriptIndex(script)))
    }

    private func edges(_ text: String) -> [String] {
        let (script, graph) = graph(text)
        return graph.allEdges.map { edge in
            let target = edge.state.map { script.states[$0].name.value } ?? "\(edge.to)"
            return "\(script.states[edge.from].name.value) -\(edge.kind)-> \(target)"
        }
    }
}
