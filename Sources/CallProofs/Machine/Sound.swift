import CallProgram

/// What a prompt sounds like at its longest, and where it is silent. Milliseconds.
struct Sound {
    /// From begin to end.
    var length = 0
    /// Silence before the first word, behind the last, and the longest between.
    var lead = 0
    var trail = 0
    var gap = 0
    /// Perhaps not a word is heard.
    var isSilent = true

    static func silence(_ milliseconds: Int) -> Sound {
        Sound(length: milliseconds, lead: milliseconds, trail: milliseconds)
    }

    static func words(_ milliseconds: Int) -> Sound { Sound(length: milliseconds, isSilent: false) }

    /// One after the other.
    static func + (a: Sound, b: Sound) -> Sound {
        var both = Sound(length: a.length + b.length)
        both.isSilent = a.isSilent && b.isSilent
        both.lead = a.isSilent ? a.lead + b.lead : a.lead
        both.trail = b.isSilent ? a.trail + b.trail : b.trail
        both.gap = max(a.gap, b.gap, a.isSilent || b.isSilent ? 0 : a.trail + b.lead)
        return both
    }

    /// The worse of the two in each regard.
    func or(_ other: Sound) -> Sound {
        Sound(
            length: max(length, other.length), lead: max(lead, other.lead), trail: max(trail, other.trail),
            gap: max(gap, other.gap), isSilent: isSilent || other.isSilent)
    }
}

/// Tells what prompts sound like, each asked for once.
struct Sounds {
    let assumptions: Assumptions
    private(set) var states: [Sound] = []
    /// The worst rung of each ladder, the question aside.
    private(set) var ladders: [Sound] = []

    init(_ program: Program, _ assumptions: Assumptions) {
        self.assumptions = assumptions
        states = program.states.map { state in
            var sound = Sound()
            for case .say(let prompt) in state.body { sound = sound + self.sound(of: prompt) }
            if case .carrier(let verb, _) = state.exit, let notice = verb.notice {
                sound = sound + self.sound(of: notice)
            }
            return sound
        }
        ladders = program.ladders.map { ladder in
            let rungs = ladder.rungs.map { sound(of: $0.say) }
            return rungs.dropFirst().reduce(rungs.first ?? .words(0)) { $0.or($1) }
        }
    }

    func sound(of prompt: Prompt) -> Sound {
        let versions = prompt.versions.map { sound(of: $0) }
        return versions.dropFirst().reduce(versions.first ?? Sound()) { $0.or($1) }
    }

    private func sound(of parts: [PromptPart]) -> Sound { parts.reduce(Sound()) { $0 + sound(of: $1) } }

    private func sound(of part: PromptPart) -> Sound {
        switch part.content {
        case .text(let template): return sound(of: template)
        case .ssml(let template):
            var sound = sound(of: template)
            let breaks = template.segments.reduce(0) { sum, segment in
                if case .text(let text) = segment { sum + Self.breaks(in: text) } else { sum }
            }
            (sound.length, sound.gap) = (sound.length + breaks, max(sound.gap, breaks))
            return sound
        case .play: return .words(assumptions.sound * 1_000)
        // The carrier knows whole seconds.
        case .pause(let milliseconds): return .silence((max(0, milliseconds) + 999) / 1_000 * 1_000)
        case .keys(let keys): return .words(keys.utf8.count * 500)
        case .each(let each):
            let item = sound(of: each.say)
            let more = each.more.map { sound(of: $0) }.map(\.length).max() ?? 0
            // A list may be empty.
            return Sound(length: item.length * max(1, each.atMost) + more, gap: item.trail + item.lead)
        }
    }

    /// All pauses of a fragment together: `<break time="500ms"/>`, which lasts ten seconds at most, and one and a half
    /// where it only says how strong it is.
    private static func breaks(in text: String) -> Int {
        guard text.contains("<break") else { return 0 }
        return text.matches(of: /<break\b[^>]*>?/).reduce(0) { sum, tag in
            guard tag.output.last == ">", tag.output.contains("time") else {
                // A value that is filled in cuts the tag.
                return sum + (tag.output.last == ">" ? 1_500 : 10_000)
            }
            guard let time = tag.output.firstMatch(of: /time\s*=\s*["']\s*([0-9.]+)\s*(ms|s)/),
                let number = Double(time.output.1)
            else { return sum + 10_000 }
            return sum + Int(min(10_000, time.output.2 == "s" ? number * 1_000 : number))
        }
    }

    private func sound(of template: Template) -> Sound {
        var bytes = 0
        var values = 0
        var hasWords = false
        for segment in template.segments {
            switch segment {
            case .text(let text):
                bytes += text.utf8.count
                hasWords = hasWords || text.utf8.contains { $0 > 0x2F }
            case .value: values += 1
            }
        }
        return Sound(
            length: bytes * 1_000 / assumptions.speechRate + values * assumptions.value * 1_000, isSilent: !hasWords)
    }
}
