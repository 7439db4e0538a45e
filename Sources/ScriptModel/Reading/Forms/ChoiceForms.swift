package import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == Located<Bool> {
    /// `yes no true false on off`: nothing else in a place like this, and no place but this takes them so.
    static var yesNo: Self {
        .scalar("yes or no", .yesNo) { scalar, place, reading in
            switch scalar.text.lowercased() {
            case "yes", "true", "on": return Located(true, at: scalar.span)
            case "no", "false", "off": return Located(false, at: scalar.span)
            default:
                reading.reportWrongValue(
                    scalar, place, "yes or no", meant: PlainForm.yesNo(scalar.text), otherwise: "write yes or no")
                return nil
            }
        }
    }
}

extension ValueForm {
    /// One word of a closed set; `elsewhere` has what the same thing is called by others.
    package static func oneOf<Word: RawRepresentable & CaseIterable & Sendable>(
        _ type: Word.Type, elsewhere: [String: Word] = [:]
    ) -> Self
    where Value == Located<Word>, Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue)
        return .scalar(words.spokenList(), .oneOf(words)) { scalar, place, reading in
            guard let word = Word(rawValue: scalar.text) else {
                reading.report(
                    .notAllowed(
                        scalar, place, among: words, meant: elsewhere[scalar.text.lowercased()]?.rawValue, reading))
                return nil
            }
            return Located(word, at: scalar.span)
        }
    }
}
