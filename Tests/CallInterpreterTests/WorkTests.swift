import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Work outside, from the state that has it to the state it leads to.
@Suite struct WorkTests {
    /// `order` asks a service for the order's status and says it.
    static func shop(_ change: (inout Fetch) -> Void = { _ in }, ways: [Outcomes.Way] = []) -> Program {
        var sketch = Sketch()
        sketch.slot("number", .text(minLength: nil, maxLength: nil, pattern: nil), value: .text("A 1/2"))
        sketch.slot("status", .text(minLength: nil, maxLength: 20, pattern: nil))
        sketch.slot("items", .number(min: nil, max: nil, whole: true))
        var fetch = Fetch(
            method: .get,
            url: Template([.text("https://api.example.com/orders/"), .value(.slot(sketch.slot("number")))]))
        fetch.save = [
            .init(slot: sketch.slot("status"), path: [.key("order"), .key("status")]),
            .init(slot: sketch.slot("items"), path: [.key("order"), .key("lines"), .index(0), .key("count")]),
        ]
        change(&fetch)
        sketch.state("greeting", say("Let me look."), goto: "order")
        sketch.state("order", goto: "hangup")
        sketch.state(
            "told", say("It is ", .value(.slot(sketch.slot("status"))), "."), goto: "more")
        sketch.state("sorry", say("I cannot see it now."), goto: "hangup")
        sketch.state("unknown", say("There is no such order."), goto: "hangup")
        sketch.state("more", choices: [])
        sketch.intent("yes", "yes")
        var program = sketch.done()
        program.states[1].exit = .work(
            Work(.fetch(fetch), timeout: 10_000, filler: Prompt([PromptPart(.text(Template("One moment.")))])),
            Outcomes(
                normal: sketch.target("told"),
                ways: [
                    .init(.failed, sketch.target("sorry")), .init(.status(404), sketch.target("unknown")),
                ] + ways))
        return program
    }

    static let shipped = JSON.object([
        "order": .object(["status": .string("shipped"), "lines": .array([.object(["count": .number(3)])])])
    ])

    func fetched(_ status: Int, _ body: JSON?, job: Int = 1) -> CallEvent.Kind {
        .worked(WorkResult(job: job, answer: .fetched(status: status, body: body)))
    }

    @Test func handsTheWorkOutAndSendsTheCallBack() throws {
        let caller = Caller(Self.shop())
        #expect(
            caller.document == """
                <Response><Say voice="Polly.Joanna">Let me look. One moment.</Say><Pause length="1" />\
                <Redirect>/voice/continue?turn=1</Redirect></Response>
                """)
        guard case .perform(let job)? = caller.turn.effects.first, case .fetch(let request) = job.kind else {
            Issue.record("no job: \(caller.turn.effects)")
            return
        }
        #expect(job.id == 1 && job.timeout == 10_000)
        #expect(request.url == Sealed([.text("https://api.example.com/orders/A%201%2F2")]))
        #expect(caller.turn.trace.contains(.requested(job: 1, "GET api.example.com")))
        #expect(caller.state == "order")
    }

    /// What is logged of a request is where it goes, and not who asks.
    @Test(arguments: [
        ([Template.Segment.text("https://shop:pa55word@api.example.com/orders")], "GET api.example.com"),
        ([.text("https://shop:"), .value(.secret("PASSWORD")), .text("@api.example.com?x=1")], "GET api.example.com"),
        ([.value(.secret("ORDERS_URL")), .text("/orders")], "GET"),
    ]) func theLogNamesTheHostAlone(_ url: [Template.Segment], _ summary: String) {
        let caller = Caller(Self.shop { $0.url = Template(url) })
        #expect(caller.turn.trace.contains(.requested(job: 1, summary)), "\(caller.turn.trace)")
    }

    @Test func aQueryStandsBeforeAFragmentWhichIsNeverSent() throws {
        let caller = Caller(
            Self.shop {
                $0.url = Template([
                    "https://api.example.com/", .value(.slot(SlotID(0))), "?a=1#top of ", .value(.fact(.now)),
                ])
                $0.query = [Field(name: "b", value: .literal(.text("2#3")))]
            })
        guard case .perform(let job)? = caller.turn.effects.first, case .fetch(let request) = job.kind else {
            Issue.record("no job: \(caller.turn.effects)")
            return
        }
        #expect(request.url == Sealed([.text("https://api.example.com/A%201%2F2?a=1&b=2%233")]))
    }

    @Test func aQuickResultIsToldWithWhatWasSaidBefore() {
        var caller = Caller(Self.shop())
        let turn = caller.interpreter.turn(
            caller.session, CallEvent(fetched(200, Self.shipped)), at: caller.now)
        caller.turn = turn
        #expect(caller.hears == "Let me look. It is shipped.")
        #expect(turn.session.history.map(\.content) == ["Let me look.", "It is shipped."])
        #expect(turn.session.slots == [.text("A 1/2"), .text("shipped"), .number(3)])
        #expect(turn.session.work == nil)
    }

    @Test func aResultThatTheCallCameBackForIsToldByItself() {
        var caller = Caller(Self.shop())
        #expect(caller.tell(fetched(200, Self.shipped)) == "It is shipped.")
        #expect(caller.state == "more")
    }

    @Test func waitsAndFillsTheSilenceNowAndThen() {
        var caller = Caller(Self.shop())
        var heard: [String] = []
        for _ in 1...5 {
            caller.now += 1
            heard.append(caller.isSilent())
            #expect(caller.state == "order")
        }
        #expect(heard == ["", "", "", "One moment.", ""])
        #expect(caller.session.turn == 6)
        #expect(caller.session.countedTurns == 1)
        #expect(caller.tell(fetched(200, Self.shipped)) == "It is shipped.")
    }

    @Test func failsAtTheDeadlineAndTakesNoLateResult() {
        var caller = Caller(Self.shop())
        caller.now += 10
        #expect(caller.isSilent() == "I cannot see it now.")
        #expect(caller.turn.effects == [.cancel(job: 1)])
        #expect(caller.turn.trace.contains(.worked(.failed, "no answer within 10000 ms")))
        let before = caller.session
        caller.tell(fetched(200, Self.shipped))
        #expect(caller.session == before)
    }

    /// A clock that stands still must not keep a caller for ever.
    @Test func failsAfterEnoughTimesOfComingBack() {
        var caller = Caller(Self.shop())
        var rounds = 0
        while caller.session.ending == nil, rounds < 100 {
            caller.isSilent()
            rounds += 1
        }
        #expect(rounds == 12)
        #expect(caller.hears == "I cannot see it now.")
    }

    @Test(arguments: [2, 0, 99])
    func anUnknownJobMovesNothing(_ job: Int) {
        var caller = Caller(Self.shop())
        let before = caller.session
        caller.tell(fetched(200, Self.shipped, job: job))
        #expect(caller.session == before)
        #expect(caller.turn.trace == [.repeated])
    }

    @Test func aResultTwiceMovesTheCallOnce() {
        var caller = Caller(Self.shop())
        caller.tell(fetched(200, Self.shipped))
        let before = caller.session
        caller.tell(fetched(500, nil))
        #expect(caller.session == before)
    }

    @Test func aStaleTurnBringsNothing() {
        var caller = Caller(Self.shop())
        caller.isSilent()
        let before = caller.session
        caller.tell(fetched(200, Self.shipped), turn: 1)
        #expect(caller.session == before)
    }

    static let wrong: [(Int, JSON?, String)] = [
        (500, shipped, "I cannot see it now."),
        (404, nil, "There is no such order."),
        (200, nil, "I cannot see it now."),
        (200, .object([:]), "I cannot see it now."),
        (200, .object(["order": .null]), "I cannot see it now."),
        (
            200,
            .object(["order": .object(["status": .string(String(repeating: "x", count: 50)), "lines": .array([])])]),
            "I cannot see it now."
        ),
        (
            200, .object(["order": .object(["status": .string("shipped"), "lines": .array([])])]),
            "I cannot see it now."
        ),
        (
            200,
            .object([
                "order": .object(["status": .string("shipped"), "lines": .array([.object(["count": .number(1.5)])])])
            ]), "I cannot see it now."
        ),
    ]

    @Test(arguments: wrong)
    func goesWhereTheOutcomeLeads(_ status: Int, _ body: JSON?, _ heard: String) {
        var caller = Caller(Self.shop())
        #expect(caller.tell(fetched(status, body)) == heard)
        // All of it or nothing.
        #expect(caller.session.slots[1] == nil)
    }

    @Test func hangingUpCancelsTheWork() {
        var caller = Caller(Self.shop())
        caller.hangsUp()
        #expect(caller.turn.effects == [.cancel(job: 1)])
        #expect(caller.session.work == nil)
        let before = caller.session
        caller.tell(fetched(200, Self.shipped))
        #expect(caller.session == before)
    }

    @Test func theCallsLimitEndsTheWaiting() {
        var program = Self.shop()
        program.limits.duration = 60
        var caller = Caller(program)
        caller.now += 61
        caller.isSilent()
        #expect(caller.ending == .hangup)
        #expect(caller.turn.effects == [.cancel(job: 1)])
    }

    @Test func writesBodiesWithTheEscapingOfTheirPlace() {
        let name = Expression.literal(.text("O\"Neil & \u{1}\n\\co"))
        let program = Self.shop { fetch in
            fetch.method = .post
            fetch.url = Template([.value(.secret("API_URL")), .text("/a b?x=1"), .text("&k="), .value(.secret("KEY"))])
            fetch.query = [Field(name: "q q", value: name), Field(name: "on", value: .literal(.yesNo(true)))]
            fetch.headers = [
                Field(name: "Authorization", value: .template(Template([.text("Bearer "), .value(.secret("KEY"))]))),
                Field(name: "X-Name", value: name),
            ]
            fetch.body = .json(
                .object([
                    .init(name: "name", value: .value(name)),
                    .init(name: "key", value: .value(.secret("KEY"))),
                    .init(
                        name: "list",
                        value: .list([
                            .value(.literal(.number(Decimal(string: "1.5")!))), .null, .value(.literal(.yesNo(false))),
                            .value(.literal(.date(CalendarDate(year: 2026, month: 3, day: 1)))),
                        ])),
                ]))
        }
        let caller = Caller(program)
        guard case .perform(let job)? = caller.turn.effects.first, case .fetch(let request) = job.kind else { return }
        let secrets = ["KEY": "k\"+ &", "API_URL": "https://inside.example:8443/v1"]
        #expect(
            request.url.opened { secrets[$0] }.text == """
                https://inside.example:8443/v1/a%20b?x=1&k=k%22%2B%20%26&q%20q=O%22Neil%20%26%20%01%0A%5Cco&on=true
                """)
        #expect(
            request.headers.map { "\($0.name): \($0.value.opened { secrets[$0] }.text)" } == [
                "Authorization: Bearer k\"+ &", "X-Name: O\"Neil & \\co", "Content-Type: application/json",
                "Accept: application/json",
            ])
        #expect(
            request.body?.opened { secrets[$0] }.text
                == #"{"name":"O\"Neil & \u0001\n\\co","key":"k\"+ &","list":[1.5,null,false,"2026-03-01"]}"#)
        #expect(request.body?.opened { _ in nil }.missing == "KEY")
    }

    @Test func aSlotWithoutAValueIsNullInJSON() {
        let program = Self.shop { fetch in
            fetch.method = .post
            let number = Expression.slot(SlotID(0))
            let status = Expression.slot(SlotID(1))
            fetch.body = .json(
                .object([
                    .init(name: "number", value: .value(number)), .init(name: "status", value: .value(status)),
                    .init(name: "list", value: .list([.value(status)])),
                ]))
        }
        guard case .perform(let job)? = Caller(program).turn.effects.first, case .fetch(let request) = job.kind else {
            Issue.record("no job")
            return
        }
        #expect(request.body == Sealed([.text(#"{"number":"A 1/2","status":null,"list":[null]}"#)]))
    }

    @Test func writesForms() {
        let program = Self.shop { fetch in
            fetch.method = .post
            fetch.body = .form([
                Field(name: "a b", value: .literal(.text("1&2=3 é"))), Field(name: "n", value: .literal(.number(7))),
            ])
        }
        guard case .perform(let job)? = Caller(program).turn.effects.first, case .fetch(let request) = job.kind else {
            return
        }
        #expect(request.body == Sealed([.text("a%20b=1%262%3D3%20%C3%A9&n=7")]))
        #expect(request.headers.first?.value == Sealed([.text("application/x-www-form-urlencoded")]))
    }

    @Test func aSecretIsNeverSpoken() {
        var sketch = Sketch()
        sketch.state("greeting", say("It is ", .value(.secret("KEY"))), goto: "hangup")
        #expect(Caller(sketch.done()).ending == .error)
    }

    @Test func worksOnWhenTheCallerIsGone() {
        var program = Self.shop()
        // events.ended: fetch, then a message.
        program.events.ended = StateID(1)
        program.states[0].exit = .goto(.state(StateID(5)))
        program.states[2].exit = .work(
            Work(
                .message(Message(to: Template("+15550001111"), body: Template("Bye"))), timeout: 15_000,
                filler: Prompt([])), Outcomes(normal: .hangup))
        var caller = Caller(program)
        caller.hangsUp()
        #expect(caller.turn.effects.count == 1)
        caller.tell(fetched(200, Self.shipped))
        guard case .perform(let next)? = caller.turn.effects.first, case .message(let message) = next.kind else {
            Issue.record("no message: \(caller.turn.effects)")
            return
        }
        #expect(message.body == "Bye" && next.id == 2)
        caller.tell(.worked(WorkResult(job: 2, answer: .sent)))
        #expect(caller.turn.effects == [])
    }

    @Test func aMessageUnderWayIsNotTakenBack() {
        var program = Self.shop()
        program.states[1].exit = .work(
            Work(
                .message(Message(to: Template("+15550001111"), body: Template("Hello"))), timeout: 15_000,
                filler: Prompt([])), Outcomes(normal: .hangup))
        var caller = Caller(program)
        caller.hangsUp()
        #expect(caller.turn.effects == [])
    }
}
