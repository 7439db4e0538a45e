import CallProgram

/// Lists read out page by page, and menus made of them.
extension Walk {
    /// The items of the page that the call is at, and whether others follow.
    mutating func speak(_ each: Each, _ evaluator: Evaluator) throws(Trap) {
        let items = try evaluator.value(of: each.list).items
        readsSensitiveList = each.list.readsSensitiveSlots(of: program)
        defer { readsSensitiveList = false }
        let page = Page(number: session.page, of: items.count, atMost: each.atMost)
        for (offset, item) in items[page.range].enumerated() {
            try fuel.burn()
            try speak(each.say, local: (item.plainData, offset + 1))
        }
        guard page.hasNext, !each.more.isEmpty else { return }
        try speak(each.more.count == 1 ? each.more[0] : each.more[session.language.index])
    }

    /// Which way the open question's lists can be turned.
    func openPages() throws(Trap) -> Turning {
        guard let state = session.state, question?.paging != nil else { return Turning() }
        var turning = Turning()
        for each in lists(of: state) {
            let page = Page(
                number: session.page, of: try evaluator.value(of: each.list).items.count, atMost: each.atMost)
            turning.next = turning.next || page.hasNext
            turning.previous = turning.previous || page.number > 0
        }
        return turning
    }

    /// Another page of the same question: the list and what follows it is said, not what came before.
    mutating func turnPage(by step: Int) throws(Trap) -> Stop {
        guard let state = session.state else { throw Trap(.unexpectedEvent("no question waits")) }
        session.page = max(0, session.page + step)
        for case .say(let prompt) in program[state].body {
            try speak(prompt.parts(in: session.language).drop { !$0.isList })
        }
        renewQuestion()
        return .question
    }

    /// The items that the open question chooses among; nil when it asks for something else.
    ///
    /// Positions are those of the page that was read out; where the state reads none, those of the whole list.
    func menu(of question: Question) throws(Trap) -> ItemMenu? {
        guard let state = session.state, let ask = question.ask, case .item(let menu) = program[ask.slot].type else {
            return nil
        }
        let items = (session.slots[menu.list.index] ?? .list([])).items
        let each = lists(of: state).first { $0.list == .slot(menu.list) }
        let page = Page(number: session.page, of: items.count, atMost: each?.atMost ?? items.count)
        return ItemMenu(items, menu, page: page.range, forms: tongue.forms, language: tongue.tag)
    }

    private func lists(of state: StateID) -> [Each] {
        program[state].body.flatMap { instruction -> [Each] in
            guard case .say(let prompt) = instruction else { return [] }
            return prompt.parts(in: session.language).compactMap { part in
                if case .each(let each) = part.content { each } else { nil }
            }
        }
    }

    struct Turning {
        var next = false
        var previous = false
    }
}

/// A page of a list: at most so many of its items.
struct Page {
    let number: Int
    let range: Range<Int>
    let hasNext: Bool

    /// A list that has become shorter has its last page there.
    init(number: Int, of count: Int, atMost: Int) {
        let size = max(1, atMost)
        self.number = min(max(0, number), max(0, (count - 1) / size))
        let start = min(self.number * size, count)
        range = start..<min(start + size, count)
        hasNext = range.upperBound < count
    }
}

extension PromptPart {
    fileprivate var isList: Bool { if case .each = content { true } else { false } }
}
