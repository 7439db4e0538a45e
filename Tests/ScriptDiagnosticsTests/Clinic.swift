import ScriptDiagnostics

/// The script and the finding that the renderers' tests show.
struct Clinic {
    var files = SourceFiles()
    let id: FileID

    init(_ text: String = Clinic.text, path: String = "clinic.yaml") {
        id = files.add(SourceFile(path: path, text: text))
    }

    static let text = """
        callscript: 1
        name: clinic
        intents:
          book: [book, appointment]
        states:
          booking:
            say: Which day?
            goto: hangup
          greeting:
            say: Hello
            choices:
              book:
                phrases: [book, appointment]
                goto: boking

        """

    /// The place of a word; the first one, or the first behind another.
    func span(_ word: String, after mark: String = "") -> SourceSpan {
        let text = String(decoding: files[id].bytes, as: UTF8.self)
        let from = mark.isEmpty ? text.startIndex : text.firstRange(of: mark)?.upperBound ?? text.startIndex
        guard let range = text[from...].firstRange(of: word) else { return SourceSpan(file: id, start: 0, end: 0) }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return SourceSpan(file: id, start: start, end: start + word.utf8.count)
    }

    var unknownTarget: Diagnostic {
        Diagnostic(
            "unknown-target", .error, "no state is called \"boking\"", at: span("boking"),
            label: "did you mean \"booking\"?",
            onTheCall: "a caller who says \"book\" hears an apology and the line drops",
            fixes: [
                FixIt(
                    "replace \"boking\" with \"booking\"", .safe,
                    edits: [FixIt.Edit(replace: span("boking"), with: "booking")])
            ])
    }

    var repeated: Diagnostic {
        Diagnostic(
            "duplicate-key", .warning, "\"book\" is written twice", at: span("book", after: "choices:\n"),
            related: [Diagnostic.Related("first written here", at: span("book"))])
    }
}
