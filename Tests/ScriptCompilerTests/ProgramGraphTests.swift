import CallProgram
import Testing

/// The map: what holds everywhere is drawn once.
@Suite struct ProgramGraphTests {
    private func program(questions: Int) -> Program {
        let bye = StateID(questions)
        let states = (0..<questions).map { index in
            State(
                name: "q\(index)",
                exit: .question(
                    Question(
                        listen: Listen(speech: true, keys: true),
                        choices: [
                            .init(
                                intent: IntentID(0), scope: .local, keys: "1",
                                target: .state(StateID((index + 1) % questions))),
                            .init(intent: IntentID(1), scope: .global, target: .state(bye)),
                            .init(intent: IntentID(2), scope: .global, target: .repeat),
                        ], noInput: LadderID(0), noMatch: LadderID(0), giveUp: .state(bye))))
        }
        var program = Program(
            name: "map", languages: [Language(tag: "en-US")],
            states: states + [
                State(
                    name: "bye",
                    exit: .branch(
                        [
                            .init(
                                condition: .binary(.equal, .fact(.callFrom), .literal(.text("x<\"y\">"))),
                                target: .repeat)
                        ],
                        otherwise: .hangup))
            ],
            start: Start(.state(StateID(0))))
        program.intents = ["next", "goodbye", "repeat"].map { Intent(name: $0, phrases: [[$0]], labels: [$0]) }
        program.ladders = [Ladder(rungs: [])]
        return program
    }

    @Test func mermaid() {
        #expect(
            program(questions: 2).mermaid() == """
                flowchart TD
                    begin(["call"])
                    any(["any question"])
                    s0{{"q0"}}
                    s1{{"q1"}}
                    s2["bye"]
                    ended(["hangup"])
                    begin --> s0
                    s0 -->|"next [1]"| s1
                    s1 -->|"next [1]"| s0
                    s2 -->|"call.from == #quot;x#lt;\\#quot;y\\#quot;#gt;#quot;"| s2
                    s2 -->|"else"| ended
                    any -.->|"goodbye"| s2
                    any -.->|"gives up"| s2

                """)
    }

    @Test func graphviz() {
        #expect(
            program(questions: 1).dot() == #"""
                digraph "map" {
                    node [shape=box];
                    begin [label="call", shape=oval];
                    s0 [label="q0", shape=hexagon];
                    s1 [label="bye"];
                    ended [label="hangup", shape=oval];
                    begin -> s0;
                    s0 -> s0 [label="next [1] / repeat"];
                    s0 -> s1 [label="goodbye"];
                    s0 -> s1 [style=dashed, label="gives up"];
                    s1 -> s1 [label="call.from == \"x<\\\"y\\\">\""];
                    s1 -> ended [label="else"];
                }

                """#)
    }

    @Test func globalsDoNotCoverTheMap() {
        let graph = ProgramGraph(program(questions: 400))
        #expect(graph.edges.count == 1 + 400 + 2 + 2)
    }
}
