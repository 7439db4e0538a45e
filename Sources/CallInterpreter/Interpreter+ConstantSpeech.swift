import CallProgram
import CallUnderstanding
import Foundation
package import TwiML

extension Interpreter {
    /// What callers hear word for word in a voice of the script's own, each once: it can be rendered before a call.
    package var constantSpeech: [Say] {
        let start = Date(timeIntervalSince1970: 0)
        let session = session(for: CallFacts(sid: "", direction: .inbound, from: "", to: ""), at: start)
        let prompts = program.prompts
        var seen: Set<Say> = []
        var says: [Say] = []
        for language in program.languages.indices where program.languages[language].engine != nil {
            var walk = Walk(interpreter: self, session: session, now: start)
            walk.session.language = LanguageID(language)
            for part in prompts.flatMap({ $0.parts(in: LanguageID(language)) }) where part.isConstant {
                walk.fuel = Fuel()
                // Words that are always the same are never too many to fill in.
                try? walk.speak(CollectionOfOne(part))
            }
            walk.speak(plain: walk.tongue.words.apology)
            walk.speak(plain: walk.tongue.words.limitReached)
            for case .say(let say) in SpokenVerbs(walk.said).verbs where say.engine != nil {
                if seen.insert(say).inserted { says.append(say) }
            }
        }
        return says
    }
}

extension PromptPart {
    fileprivate var isConstant: Bool {
        guard case .text(let template) = content else { return false }
        return template.segments.allSatisfy { if case .text = $0 { true } else { false } }
    }
}
