package import ScriptDiagnostics
import ScriptYAML

/// `{each: movie in movies, say: "Press ${position} for ${movie.title}.", at_most: 5, more: Say more for the rest.}`
package struct EachSyntax: Sendable {
    /// What an item is called inside `say`.
    package var item: Located<String>
    package var list: ExpressionSyntax
    package var say: TemplateSyntax
    package var atMost: Located<Int>?
    /// Said after a page that others follow; the product has words of its own.
    package var more: TemplateSyntax?

    /// The most items that a caller can keep in mind, and choose among by one key.
    package static let most = 9
    /// What the place of an item on its page is called inside `say`.
    package static let position = "position"

    package init(item: Located<String>, list: ExpressionSyntax, say: TemplateSyntax) {
        self.item = item
        self.list = list
        self.say = say
    }

    /// The names that only `say` knows.
    package var locals: Set<String> { [item.value, Self.position] }
}

/// `movie in movies`, while it is read.
struct EachHead {
    var item: Located<String>
    var list: ExpressionSyntax
}

extension ValueForm where Value == EachHead {
    static var each: Self {
        let phrase = "an item and its list, such as movie in movies"
        return .scalar(phrase, .pattern("^\\s*[a-z][a-z0-9_]*\\s+in\\s.*\\S")) { scalar, place, reading in
            let mark = reading.mark
            guard let whole = ExpressionSyntax.parse(scalar, in: reading.file, &reading.bag) else { return nil }
            guard case .binary(let op, .name(let path), let list) = whole, op.value == .in, path.value.count == 1 else {
                if !reading.hasErrors(since: mark) {
                    reading.report(
                        Diagnostic(
                            .valueNotAllowed, .error, "\"\(place.name)\" takes \(phrase)", at: scalar.span,
                            onTheCall: "the list is not read out"))
                }
                return nil
            }
            let item = path.map { $0[0] }
            if item.value == EachSyntax.position || !Name.isValid(item.value) {
                reading.report(
                    Diagnostic(
                        .badName, .error, "\"\(item.value)\" cannot be the name of an item", at: item.span,
                        label: item.value == EachSyntax.position
                            ? "it is the place of the item on its page" : "write small letters, digits and _"))
                return nil
            }
            return EachHead(item: item, list: list)
        }
    }
}
