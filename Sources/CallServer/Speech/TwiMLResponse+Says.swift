import TwiML

extension TwiMLResponse {
    /// Everything that is spoken, inside a question too.
    var says: [Say] {
        verbs.flatMap { verb -> [Say] in
            switch verb {
            case .say(let say): [say]
            case .gather(let gather): gather.nested.compactMap { if case .say(let say) = $0 { say } else { nil } }
            default: []
            }
        }
    }

    /// The same document with sounds in place of speech, where there are any.
    func playing(_ sound: (Say) -> Play?) -> TwiMLResponse {
        TwiMLResponse(
            verbs.map { verb in
                switch verb {
                case .say(let say): return sound(say).map { .play($0) } ?? verb
                case .gather(var gather):
                    gather.nested = gather.nested.map { nested in
                        guard case .say(let say) = nested, let play = sound(say) else { return nested }
                        return .play(play)
                    }
                    return .gather(gather)
                default: return verb
                }
            })
    }
}

extension Say {
    /// Plain words; nil for markup.
    var words: String? { if case .text(let words) = content { words } else { nil } }
}
