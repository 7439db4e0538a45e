import CallProgram
import TwiML

/// Work that is done outside while the caller waits.
extension Walk {
    mutating func begin(_ work: Work) {
        write { walk, said in
            var response = TwiMLResponse(SpokenVerbs(said).verbs.map(\.verb))
            response.verbs.append(
                .redirect(Redirect(url: walk.interpreter.callbacks.continue(turn: walk.session.turn))))
            return response
        }
    }
}
