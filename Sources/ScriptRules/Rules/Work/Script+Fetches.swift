import ScriptModel

extension Script {
    /// Every request to a web service.
    func forEachFetch(_ body: (FetchSyntax, State) -> Void) {
        for state in states {
            if case .work(let work)? = state.verb, case .fetch(let fetch) = work.kind { body(fetch, state) }
        }
    }
}
