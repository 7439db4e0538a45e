import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Data from outside: read with paths, and of a type only where one is asked for.
@Suite struct DataTests {
    private static let order: JSON = .object([
        "total": .string("12.50"), "count": .number(3), "paid": .bool(true), "eta": .string("2024-12-16"),
        "items": .array([.object(["name": .string("lamp")]), .object(["name": .null])]),
        "tags": .array([.string("new"), .number(7)]),
    ])

    private func value(_ make: (Expression) -> Expression) throws -> Value {
        var sketch = Sketch()
        sketch.slot("order", .data, value: .data(Self.order))
        sketch.slot("sizes", .list(of: .text), value: .list([.text("small"), .text("large")]))
        sketch.state("only", say("Hello."), goto: "hangup")
        let interpreter = Interpreter(program: sketch.done())
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15550001111", to: "+15550002222")
        let session = interpreter.session(for: call, at: Caller.afternoon)
        let walk = Walk(interpreter: interpreter, session: session, now: Caller.afternoon)
        return try walk.evaluator.value(of: make(.slot(SlotID(0))))
    }

    private func member(_ path: String...) -> (Expression) -> Expression {
        { order in path.reduce(order) { .member($0, $1) } }
    }

    @Test func membersAreWhatTheyAre() throws {
        #expect(try value(member("count")) == .number(3))
        #expect(try value(member("paid")) == .yesNo(true))
        #expect(try value { .member(.element(.member($0, "items"), .literal(.number(0))), "name") } == .text("lamp"))
    }

    @Test func whatIsNotThereIsMissing() throws {
        #expect(try value(member("nothing", "at", "all")) == .missing)
        #expect(try value { .element(.member($0, "items"), .literal(.number(9))) } == .missing)
        #expect(try value { .element(.member($0, "items"), .literal(.number(-1))) } == .missing)
        #expect(try value { _ in .element(.slot(SlotID(1)), .literal(.number(2))) } == .missing)
    }

    @Test func daysAndTimesAreWrittenInFull() {
        #expect(Value.date(CalendarDate(year: 987, month: 6, day: 5)).json == .string("0987-06-05"))
        #expect(Value.time(TimeOfDay(hour: 9, minute: 5)).json == .string("09:05"))
    }

    @Test func defaultGivesAType() throws {
        #expect(
            try value { .call(.default, [member("total")($0), .literal(.number(0))]) }
                == .number(Number(string: "12.5")!))
        #expect(try value { .call(.default, [member("count")($0), .literal(.text(""))]) } == .text("3"))
        #expect(try value { .call(.default, [member("paid")($0), .literal(.number(9))]) } == .number(9))
        #expect(try value { .call(.default, [member("gone")($0), .literal(.text("-"))]) } == .text("-"))
        #expect(
            try value { .call(.default, [member("eta")($0), .fact(.today)]) }
                == .date(CalendarDate(year: 2024, month: 12, day: 16)))
        // A day that the calendar has not, and what only looks like one.
        for day in ["2026-02-30", "+202-01-01", "2026-13-01"] {
            let order = Value.data(.object(["eta": .string(day)]))
            #expect(
                try value { _ in .call(.default, [.member(.literal(order), "eta"), .fact(.today)]) }
                    == .date(CalendarDate(year: 2024, month: 12, day: 14)), "\(day)")
        }
    }

    @Test func comparesAcrossWritings() throws {
        #expect(
            try value { .binary(.equal, member("total")($0), .literal(.number(Number(string: "12.5")!))) }
                == .yesNo(true))
        #expect(try value { .binary(.notEqual, member("gone")($0), .literal(.text("x"))) } == .yesNo(true))
        #expect(try value { .binary(.in, .literal(.text("7")), member("tags")($0)) } == .yesNo(true))
        #expect(try value { .binary(.contains, member("tags")($0), .literal(.text("old"))) } == .yesNo(false))
    }

    @Test func countsAndJoins() throws {
        #expect(try value { .call(.length, [member("items")($0)]) } == .number(2))
        #expect(try value { .call(.length, [member("gone")($0)]) } == .number(0))
        #expect(try value { .call(.join, [member("tags")($0), .literal(.text(" and "))]) } == .text("new and 7"))
    }

    @Test(arguments: [
        ("[1, \"2\"]", SlotType.list(of: .number), Value.list([.number(1), .number(2)])),
        ("[\"a\", 2]", .list(of: .text), .list([.text("a"), .text("2")])),
        ("[{\"a\": 1}]", .list(of: .data), .list([.data(.object(["a": .number(1)]))])),
        ("\"12\"", .number(min: 1, max: 20, whole: true), .number(12)),
        ("12", .text(minLength: nil, maxLength: nil, pattern: nil), .text("12")),
        ("true", .yesNo, .yesNo(true)),
    ])
    func fitsSlots(_ json: String, _ type: SlotType, _ value: Value) throws {
        #expect(Value(try JSONDecoder().decode(JSON.self, from: Data(json.utf8)), fitting: type) == value)
    }

    @Test(arguments: [
        ("[1, \"x\"]", SlotType.list(of: .number)), ("[null]", .list(of: .data)), ("{}", .list(of: .text)),
        ("30", .number(min: 1, max: 20, whole: true)), ("null", .data), ("{}", .yesNo),
    ])
    func refusesWhatDoesNotFit(_ json: String, _ type: SlotType) throws {
        #expect(Value(try JSONDecoder().decode(JSON.self, from: Data(json.utf8)), fitting: type) == nil)
    }
}
