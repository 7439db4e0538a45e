extension Program {
    /// All that is said: in the order of the states, and then where a caller is not understood.
    package var prompts: [Prompt] {
        states.flatMap(\.prompts) + ladders.flatMap(\.rungs).map(\.say)
    }

    /// Sounds that stand in the script as they are: `chime.mp3`, `https://www.example.com/jingle.mp3`. Each once.
    package var sounds: Set<String> {
        var sounds: Set<String> = []
        for part in prompts.flatMap(\.versions).joined() { part.addSounds(to: &sounds) }
        return sounds
    }
}

extension State {
    fileprivate var prompts: [Prompt] {
        var prompts: [Prompt] = []
        for case .say(let prompt) in body { prompts.append(prompt) }
        switch exit {
        case .carrier(let verb, _): prompts += verb.prompts
        case .work(let work, _): prompts.append(work.filler)
        case .goto, .branch, .question, .reject, .run: break
        }
        return prompts
    }
}

extension CarrierVerb {
    /// All that is said by it: to the caller before or meanwhile, and to whoever answers.
    package var prompts: [Prompt] {
        switch self {
        case .transfer(let transfer): transfer.whisper.map { [$0] } ?? []
        case .record(let record): record.notice.map { [$0] } ?? []
        case .enqueue(let enqueue): enqueue.wait.map { [$0] } ?? []
        case .connect, .markup: []
        }
    }
}

extension PromptPart {
    fileprivate func addSounds(to sounds: inout Set<String>) {
        switch content {
        case .play(let template):
            if template.segments.count == 1, case .text(let source) = template.segments[0] { sounds.insert(source) }
        case .each(let each):
            for part in each.say + each.more.joined() { part.addSounds(to: &sounds) }
        case .text, .pause, .ssml, .keys: break
        }
    }
}
