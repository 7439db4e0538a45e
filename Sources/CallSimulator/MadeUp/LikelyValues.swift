package import CallProgram

import struct Foundation.Decimal

/// What a script compares with what comes from outside: values of which one may lead this way, another that way.
///
/// For example: 500, 499 and 501 for `n` in `{if: n > 500, goto: dear}`.
package struct LikelyValues {
    /// Something outside the script that it reads.
    package enum Source: Hashable {
        case slot(SlotID)
        case fact(Fact)
        /// `order.status`, by its slot and the way from there.
        case member(SlotID, [Fetch.Saving.Step])
    }

    private(set) var values: [Source: [Value]] = [:]
    /// Whether some condition reads the clock.
    package private(set) var readsClock = false

    /// More would only make a search longer.
    private static let most = 24

    package init(_ program: Program) {
        var assignments: [(SlotID, Expression)] = []
        for state in program.states {
            for case .set(let slot, let value) in state.body { assignments.append((slot, value)) }
            switch state.exit {
            case .branch(let arms, _): for arm in arms { note(arm.condition) }
            case .question(let question):
                assignments += question.choices.flatMap(\.set).map { ($0.slot, $0.value) }
            case .run(let run):
                assignments += run.with.map { ($0.slot, $0.value) } + run.save.map { ($0.to, .slot($0.from)) }
            case .goto, .reject, .carrier, .work: break
            }
        }
        for (_, value) in assignments { note(value) }
        // What is asked of a copy is asked of what it was made of, through a few copies.
        for _ in 0..<3 {
            for (slot, value) in assignments {
                guard let known = values[.slot(slot)] else { continue }
                for source in Self.sources(of: value) { add(known, to: source) }
            }
        }
    }

    package subscript(source: Source) -> [Value] { values[source] ?? [] }

    /// The ways into a slot that are looked at.
    package func members(of slot: SlotID) -> [[Fetch.Saving.Step]] {
        values.keys.compactMap { if case .member(slot, let path) = $0 { path } else { nil } }
            .sorted { "\($0)" < "\($1)" }
    }

    private mutating func note(_ expression: Expression) {
        for part in expression.parts {
            switch part {
            case .open, .fact(.now), .fact(.today): readsClock = true
            case .binary(.and, _, _), .binary(.or, _, _): break
            case .binary, .call: compare(part)
            default: break
            }
        }
    }

    private mutating func compare(_ expression: Expression) {
        var found: [Value] = []
        for case .literal(let value) in expression.parts { found += Self.near(value) }
        for source in Self.sources(of: expression) { add(found, to: source) }
    }

    private mutating func add(_ more: [Value], to source: Source) {
        var known = values[source] ?? []
        for value in more where known.count < Self.most && !known.contains(value) { known.append(value) }
        values[source] = known
    }

    /// A value and those just beside it.
    private static func near(_ value: Value) -> [Value] {
        switch value {
        case .number(let number):
            let step: Number = number > 0 && number < 1 ? 0.05 : 1
            return [value, .number(number + step), .number(number - step)]
        case .date(let day):
            return [0, 1, -1].map { .date(CalendarDate(daysSince1970: day.daysSince1970 + $0)) }
        case .time(let time):
            return [0, 1, -1].map { time.minutes + $0 }.filter { (0..<1_440).contains($0) }
                .map { .time(TimeOfDay(hour: $0 / 60, minute: $0 % 60)) }
        case .list(let values): return values.flatMap { near($0) }
        case .text, .yesNo, .moment, .data: return [value]
        }
    }

    private static func sources(of expression: Expression) -> [Source] {
        expression.parts.compactMap { part in
            switch part {
            case .slot(let slot), .spoken(let slot): .slot(slot)
            case .fact(let fact): .fact(fact)
            case .member, .element: place(of: part).map { .member($0.slot, $0.path) }
            default: nil
            }
        }
    }

    private static func place(of expression: Expression) -> (slot: SlotID, path: [Fetch.Saving.Step])? {
        switch expression {
        case .slot(let slot): return (slot, [])
        case .member(let whole, let name):
            guard let place = place(of: whole) else { return nil }
            return (place.slot, place.path + [.key(name)])
        case .element(let whole, .literal(.number(let number))):
            guard let place = place(of: whole), let index = Int("\(number)") else { return nil }
            return (place.slot, place.path + [.index(index)])
        default: return nil
        }
    }
}
