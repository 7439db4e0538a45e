package import ScriptDiagnostics

/// `message`, `fetch` or `reply`: a verb that is done outside while the caller waits.
package struct WorkSyntax: Sendable {
    package enum Kind: Sendable {
        case message(MessageSyntax)
        case fetch(FetchSyntax)
        case reply(ReplySyntax)
    }
    /// The verb's key.
    package var span: SourceSpan
    package var kind: Kind
    /// `filler: One moment, please.`: said when it takes longer than a moment.
    package var filler: PromptSyntax?

    package init(span: SourceSpan, kind: Kind, filler: PromptSyntax? = nil) {
        self.span = span
        self.kind = kind
        self.filler = filler
    }

    /// As an author knows it: `fetch`.
    package var verb: String {
        switch kind {
        case .message: "message"
        case .fetch: "fetch"
        case .reply: "reply"
        }
    }
}

/// A named value of a query, a form or the headers: `status: ${status}`, `tags: [phone, ${language}]`.
package struct RequestField: Sendable {
    package var name: Located<String>
    /// More than one where a list is written.
    package var values: [TemplateSyntax]

    package init(name: Located<String>, values: [TemplateSyntax]) {
        self.name = name
        self.values = values
    }
}

extension Verb {
    /// The slots that `message`, `fetch` or `reply` fills when all goes well.
    package var savedSlots: [Located<String>] { work?.savedSlots ?? [] }

    /// `message`, `fetch` or `reply`.
    package var work: WorkSyntax? { if case .work(let work) = self { work } else { nil } }
}

extension WorkSyntax {
    /// Whether `${secrets.…}` may be sent by it.
    package var takesSecrets: Bool { if case .fetch = kind { true } else { false } }

    /// Every text that is filled in and sent, in the order of its keys.
    package var templates: [TemplateSyntax] {
        switch kind {
        case .message(let message): [message.to, message.body, message.from].compactMap(\.self)
        case .fetch(let fetch):
            [fetch.url].compactMap(\.self) + fetch.query.flatMap(\.values) + fetch.headers.flatMap(\.values)
                + (fetch.json?.templates ?? []) + fetch.form.flatMap(\.values)
        case .reply(let reply): [reply.instructions].compactMap(\.self)
        }
    }

    /// Milliseconds until nobody waits for it any more, and it has failed.
    package var patience: Int {
        switch kind {
        // The carrier's API is given up on by then, tries and all.
        case .message: 15_000
        case .fetch(let fetch): fetch.timeout?.value ?? 10_000
        case .reply(let reply): reply.timeout?.value ?? 20_000
        }
    }

    /// Those among the ``templates`` that can be filled in only while their slots have values.
    package var templatesInNeed: [TemplateSyntax] {
        guard case .fetch(let fetch) = kind, let json = fetch.json else { return templates }
        var rest = fetch
        rest.json = nil
        return WorkSyntax(span: span, kind: .fetch(rest)).templates + json.templatesInNeed
    }

    /// The slots that are filled when all goes well.
    package var savedSlots: [Located<String>] {
        switch kind {
        case .message: []
        case .fetch(let fetch): fetch.save.map(\.slot)
        case .reply(let reply): reply.save.map { [$0] } ?? []
        }
    }
}
