import CallProgram
import CallUnderstanding
import Foundation
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `message`, `fetch`, `reply`, with the filler of the state, the script, or the product.
    mutating func work(_ syntax: WorkSyntax, of state: ScriptModel.State) -> Exit {
        let filler: Prompt
        if let own = syntax.filler ?? script.filler {
            filler = prompt(own)
        } else {
            filler = builtIn { [$0.filler] }[0]
        }
        var outcomes = outcomes(of: state)
        let kind: Work.Kind
        switch syntax.kind {
        case .message(let message): kind = .message(self.message(message))
        case .fetch(let fetch): kind = .fetch(self.fetch(fetch))
        case .reply(let reply):
            kind = .reply(self.reply(reply))
            for exit in reply.exits {
                outcomes.ways.append(.init(.exit(exit.name.value), names.target(exit.target)))
            }
        }
        return .work(Work(kind, timeout: syntax.patience, filler: filler), outcomes)
    }

    private func message(_ syntax: MessageSyntax) -> Message {
        Message(to: sent(syntax.to), body: sent(syntax.body), from: syntax.from.map { template($0) })
    }

    private func fetch(_ syntax: FetchSyntax) -> Fetch {
        var fetch = Fetch(method: Fetch.Method(syntax.effectiveMethod), url: sent(syntax.url))
        fetch.query = syntax.query.flatMap { fields($0) }
        fetch.headers = syntax.headers.flatMap { fields($0) }
        if let json = syntax.json {
            fetch.body = .json(shape(json))
        } else if syntax.hasBody {
            fetch.body = .form(syntax.form.flatMap { fields($0) })
        }
        fetch.retries = fetch.method.isRepeatable ? syntax.retries?.value ?? 1 : 0
        fetch.save = syntax.save.map { saving in
            Fetch.Saving(
                slot: names.slot(saving.slot),
                path: saving.path.map { step in
                    switch step {
                    case .key(let name): .key(name)
                    case .index(let index): .index(index)
                    }
                })
        }
        return fetch
    }

    private func reply(_ syntax: ReplySyntax) -> Reply {
        Reply(
            instructions: syntax.instructions.map { template($0) } ?? Template([]),
            exits: syntax.exits.map {
                Reply.Exit(name: $0.name.value, description: $0.description?.value ?? "")
            }, save: syntax.save.map(names.slot), maxTokens: syntax.maxTokens?.value)
    }

    /// `assistant: {model: …, instructions: …}`
    func assistant() -> Assistant? {
        script.assistant.map { assistant in
            Assistant(
                model: assistant.model?.value, instructions: assistant.instructions.map { template($0) },
                maxTokens: assistant.maxTokens?.value, temperature: assistant.temperature?.value)
        }
    }

    private func sent(_ syntax: TemplateSyntax?) -> Template { syntax.map { template($0) } ?? Template([]) }

    private func fields(_ syntax: RequestField) -> [Field] {
        syntax.values.map { Field(name: syntax.name.value, value: sent(value: $0)) }
    }

    /// A lone `${…}` keeps its type; anything else is text.
    private func sent(value syntax: TemplateSyntax) -> CallProgram.Expression {
        if let expression = syntax.soleExpression { return self.expression(expression) }
        if let plain = syntax.plainText { return .literal(.text(plain)) }
        return .template(template(syntax))
    }

    private func shape(_ syntax: JSONSyntax) -> JSONShape {
        switch syntax {
        case .template(let template): .value(sent(value: template))
        case .number(let digits): .value(.literal(.number(Number(plain: digits) ?? 0)))
        case .bool(let flag): .value(.literal(.yesNo(flag)))
        case .null: .null
        case .list(let items): .list(items.map { shape($0) })
        case .object(let entries):
            .object(entries.map { JSONShape.Entry(name: $0.name, value: shape($0.value)) })
        }
    }
}

extension Fetch.Method {
    fileprivate init(_ method: FetchSyntax.Method) {
        switch method {
        case .get: self = .get
        case .post: self = .post
        case .put: self = .put
        case .patch: self = .patch
        case .delete: self = .delete
        }
    }

    /// Whether doing it twice is as good as doing it once.
    fileprivate var isRepeatable: Bool {
        switch self {
        case .get, .put, .delete: true
        case .post, .patch: false
        }
    }
}
