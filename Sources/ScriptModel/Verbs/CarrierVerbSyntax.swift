package import ScriptDiagnostics

/// A verb that hands the line to the carrier, which comes back with how it went.
package enum CarrierVerbSyntax: Sendable {
    case transfer(TransferSyntax)
    case record(RecordSyntax)
    case enqueue(EnqueueSyntax)
    case connect(ConnectSyntax)
    case twiml(MarkupSyntax)

    package var outcomes: VerbOutcomes {
        switch self {
        case .transfer: TransferSyntax.outcomes
        case .record: RecordSyntax.outcomes
        case .enqueue: EnqueueSyntax.outcomes
        case .connect: ConnectSyntax.outcomes
        case .twiml: MarkupSyntax.outcomes
        }
    }

    /// The key of the verb.
    package var span: SourceSpan {
        switch self {
        case .transfer(let transfer): transfer.span
        case .record(let record): record.span
        case .enqueue(let enqueue): enqueue.span
        case .connect(let connect): connect.span
        case .twiml(let markup): markup.span
        }
    }

    /// What it says: whisper, notice, words for those who wait.
    package var prompts: [PromptSyntax] {
        switch self {
        case .transfer(let transfer): transfer.whisper.map { [$0] } ?? []
        case .record(let record): record.notice?.prompt.map { [$0] } ?? []
        case .enqueue(let enqueue): enqueue.wait.map { [$0] } ?? []
        case .connect, .twiml: []
        }
    }

    /// What is filled in before the line is handed over: addresses, names, parameters.
    package var templates: [TemplateSyntax] {
        switch self {
        case .transfer(let transfer):
            transfer.to.map(\.address) + (transfer.callerID.map { [$0] } ?? [])
        case .record: []
        case .enqueue(let enqueue): enqueue.templates
        case .connect(let connect): (connect.attributes + connect.parameters).map(\.value)
        case .twiml(let markup): [markup.template]
        }
    }
}

/// A named value: an entry of a JSON object, of a form, of a query.
package struct FieldSyntax: Sendable {
    package var name: Located<String>
    package var value: TemplateSyntax

    package init(name: Located<String>, value: TemplateSyntax) {
        self.name = name
        self.value = value
    }
}
