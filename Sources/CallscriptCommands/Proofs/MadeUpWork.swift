import CallProgram
import CallSimulator
import Foundation

/// What the world may answer to work: something at every place that is looked for, then what the script tells apart.
struct MadeUpWork {
    let program: Program
    let likely: LikelyValues

    /// As many answers of one service are tried.
    private static let most = 200

    func stubs(for work: Work, _ outcome: Outcome) -> [WorkStub] {
        switch (work.kind, outcome) {
        case (.fetch, .status(let code)): [WorkStub(status: code)]
        case (.reply, .exit(let name)): [WorkStub(exit: name)]
        case (_, .failed): [WorkStub(fails: true)]
        case (.fetch(let fetch), _): answers(to: fetch).map { WorkStub(answer: $0) }
        case (.reply(let reply), _): texts(of: reply).map { WorkStub(answer: .string($0)) }
        case (.message, _): [WorkStub()]
        }
    }

    private func texts(of reply: Reply) -> [String] {
        ["All right."] + (reply.save.map { likely[.slot($0)].map(\.written) } ?? [])
    }

    /// A place of an answer with what may stand there, the likeliest first.
    private struct Part {
        var path: [Fetch.Saving.Step]
        var values: [JSON]
    }

    private func answers(to fetch: Fetch) -> [JSON] {
        let parts = fetch.save.flatMap { self.parts(of: $0) }
        // Those that differ from the likeliest in the fewest places come first.
        var answers: [[Int]] = [[Int](repeating: 0, count: parts.count)]
        var edge = answers
        for _ in 0..<3 where answers.count < Self.most {
            edge = edge.prefix(Self.most).flatMap { picks in
                let first = (picks.lastIndex { $0 > 0 } ?? -1) + 1
                return (first..<max(first, parts.count)).flatMap { place in
                    (1..<max(1, parts[place].values.count)).map { pick in
                        var other = picks
                        other[place] = pick
                        return other
                    }
                }
            }
            answers += edge
        }
        return answers.prefix(Self.most).map { picks in
            zip(parts, picks).reduce(.object([:])) { $0.with($1.0.values[$1.1], at: $1.0.path[...]) }
        }
    }

    private func parts(of saving: Fetch.Saving) -> [Part] {
        let known = likely[.slot(saving.slot)]
        switch program[saving.slot].type {
        case .data:
            let members = likely.members(of: saving.slot)
            if members.isEmpty {
                return saving.path.isEmpty ? [] : [Part(path: saving.path, values: [.string("1")])]
            }
            return members.map { path in
                let values = likely[.member(saving.slot, path)].map(\.json)
                return Part(path: saving.path + path, values: [.string("1")] + values)
            }
        case .list:
            let counts = known.compactMap { if case .number(let number) = $0 { Int("\(number)") } else { nil } }
            return [
                Part(
                    path: saving.path,
                    values: ([2, 0] + counts.filter { (0...50).contains($0) }).map { list(saving.slot, of: $0) })
            ]
        case .number, .money:
            return [Part(path: saving.path, values: [.number(1)] + known.map(\.json))]
        case .yesNo: return [Part(path: saving.path, values: [.bool(true), .bool(false)])]
        default:
            let samples = MadeUpAnswers(
                program: program, likely: likely, today: CalendarDate(year: 2025, month: 1, day: 15))
            return [Part(path: saving.path, values: samples.written(for: saving.slot).map { .string($0) })]
        }
    }

    /// Items that a menu of them can be made of.
    private func list(_ slot: SlotID, of count: Int) -> JSON {
        let menu = program.slots.lazy.compactMap { slot -> ListMenu? in
            if case .item(let menu) = slot.type { menu } else { nil }
        }.first { $0.list == slot }
        let names = ["First", "Second", "Third", "Fourth", "Fifth"]
        return .array(
            (0..<count).map { place in
                let name = JSON.string(names.indices.contains(place) ? names[place] : "Number \(place + 1)")
                guard let menu else { return name }
                return [menu.label, menu.value].filter { !$0.isEmpty }.reduce(menu.label.isEmpty ? name : .object([:]))
                {
                    $0.with(name, at: $1.map { .key($0) }[...])
                }
            })
    }
}

extension JSON {
    fileprivate func with(_ value: JSON, at path: ArraySlice<Fetch.Saving.Step>) -> JSON {
        switch path.first {
        case nil:
            // What holds more is not replaced by a part of it.
            if case .object(let members) = self, !members.isEmpty, case .string = value { return self }
            return value
        case .key(let name)?:
            var members: [String: JSON] = if case .object(let known) = self { known } else { [:] }
            members[name] = (members[name] ?? .null).with(value, at: path.dropFirst())
            return .object(members)
        case .index(let index)?:
            var items: [JSON] = if case .array(let known) = self { known } else { [] }
            while items.count <= min(index, 100) { items.append(.null) }
            if items.indices.contains(index) { items[index] = items[index].with(value, at: path.dropFirst()) }
            return .array(items)
        }
    }
}
