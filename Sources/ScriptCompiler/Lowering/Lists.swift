import CallProgram
import CallUnderstanding
import Foundation
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `{each: movie in movies, say: "Press ${position} for ${movie.title}."}`
    mutating func each(_ syntax: EachSyntax, voice: String?, language: String?) -> Each {
        let list = expression(syntax.list)
        each = syntax
        let say = PromptPart(.text(spoken(syntax.say)), voice: voice, language: language)
        each = nil
        return Each(
            list: list, say: [say], atMost: syntax.atMost?.value ?? EachSyntax.most,
            more: more(syntax, voice: voice, language: language))
    }

    /// What leads to the next page, where one can be asked for.
    private func more(_ syntax: EachSyntax, voice: String?, language: String?) -> [[PromptPart]] {
        guard let inputs = pageTurning else { return [] }
        if let more = syntax.more { return [[PromptPart(.text(spoken(more)), voice: voice, language: language)]] }
        return builtIn { [$0.moreItems(speech: inputs.contains(.speech), keys: inputs.contains(.keys))] }[0].versions
    }

    /// Whether a list is read out in it, by itself or in a prompt that it names.
    func readsList(_ syntax: PromptSyntax, depth: Int = 0) -> Bool {
        guard depth < PromptTable.deepest else { return false }
        return syntax.versions.contains { version in
            version.parts.contains { part in
                switch part.content {
                case .each: true
                case .prompt(let name): readsList(names.prompt(name), depth: depth + 1)
                default: false
                }
            }
        }
    }

    /// A sound file lies beside the script that names it, wherever the script that runs it lies.
    func beside(_ template: Template) -> Template {
        guard !place.folder.isEmpty, case .text(let path)? = template.segments.first, !path.contains("://") else {
            return template
        }
        var template = template
        template.segments[0] = .text(place.folder + path)
        return template
    }
}

extension ConstantSyntax {
    /// Data as it was written; the rules have proved that a list's items fit.
    func value(of type: SlotType) -> Value {
        switch (type, content) {
        case (.list(.text), .list(let items)): .list(items.map { .text($0.text) })
        case (.list(.number), .list(let items)): .list(items.compactMap { Number(string: $0.text).map { .number($0) } })
        case (.list(.data), .list(let items)): .list(items.map { .data($0.json) })
        default: .data(json)
        }
    }

    private var text: String { if case .text(let text) = content { text } else { "" } }

    private var json: JSON {
        switch content {
        case .text(let text): .string(text)
        case .list(let items): .array(items.map(\.json))
        case .map(let members):
            .object(Dictionary(members.map { ($0.name, $0.value.json) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}
