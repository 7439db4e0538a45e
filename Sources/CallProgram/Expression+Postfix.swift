extension Expression {
    /// An expression is stored as a list in postfix order, `age, 18, >=`: readers of JSON bound how deep it may nest,
    /// and a long sum is a tree as deep as it is long.
    private enum Step: Codable {
        case literal(Value)
        case slot(SlotID)
        case fact(Fact)
        case not
        case negate
        case binary(BinaryOperator)
        /// With the number of arguments.
        case call(Function, Int)
        case open(HoursID)
        case isSet(SlotID)
        case spoken(SlotID)
        case template(Template)
        case secret(String)
        case member(String)
        case element
        case local(Expression.Local)
    }

    package func encode(to encoder: any Encoder) throws {
        var steps: [Step] = []
        appendSteps(to: &steps)
        try steps.encode(to: encoder)
    }

    private func appendSteps(to steps: inout [Step]) {
        switch self {
        case .literal(let value): steps.append(.literal(value))
        case .slot(let id): steps.append(.slot(id))
        case .fact(let fact): steps.append(.fact(fact))
        case .not(let operand):
            operand.appendSteps(to: &steps)
            steps.append(.not)
        case .negate(let operand):
            operand.appendSteps(to: &steps)
            steps.append(.negate)
        case .binary(let op, let left, let right):
            left.appendSteps(to: &steps)
            right.appendSteps(to: &steps)
            steps.append(.binary(op))
        case .call(let function, let arguments):
            for argument in arguments { argument.appendSteps(to: &steps) }
            steps.append(.call(function, arguments.count))
        case .open(let id): steps.append(.open(id))
        case .isSet(let id): steps.append(.isSet(id))
        case .spoken(let id): steps.append(.spoken(id))
        case .template(let template): steps.append(.template(template))
        case .secret(let name): steps.append(.secret(name))
        case .member(let whole, let name):
            whole.appendSteps(to: &steps)
            steps.append(.member(name))
        case .element(let list, let index):
            list.appendSteps(to: &steps)
            index.appendSteps(to: &steps)
            steps.append(.element)
        case .local(let local): steps.append(.local(local))
        }
    }

    package init(from decoder: any Decoder) throws {
        var stack: [Expression] = []
        var isWhole = true
        func pop() -> Expression {
            if let last = stack.popLast() { return last }
            isWhole = false
            return .literal(.yesNo(false))
        }
        for step in try [Step](from: decoder) {
            switch step {
            case .literal(let value): stack.append(.literal(value))
            case .slot(let id): stack.append(.slot(id))
            case .fact(let fact): stack.append(.fact(fact))
            case .not: stack.append(.not(pop()))
            case .negate: stack.append(.negate(pop()))
            case .binary(let op):
                let right = pop()
                stack.append(.binary(op, pop(), right))
            case .call(let function, let count):
                guard (0...stack.count).contains(count) else {
                    isWhole = false
                    break
                }
                let arguments = Array(stack.suffix(count))
                stack.removeLast(count)
                stack.append(.call(function, arguments))
            case .open(let id): stack.append(.open(id))
            case .isSet(let id): stack.append(.isSet(id))
            case .spoken(let id): stack.append(.spoken(id))
            case .template(let template): stack.append(.template(template))
            case .secret(let name): stack.append(.secret(name))
            case .member(let name): stack.append(.member(pop(), name))
            case .element:
                let index = pop()
                stack.append(.element(pop(), index))
            case .local(let local): stack.append(.local(local))
            }
        }
        guard isWhole, stack.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "the steps make no whole expression"))
        }
        self = stack[0]
    }
}
