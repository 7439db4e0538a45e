import TwiML

extension Sound {
    init(_ say: Say) {
        switch say.content {
        case .text(let words): self = .words(Speech.folded(words))
        case .ssml(let fragment): self = .words(Speech.folded(SSMLText.words(of: fragment)))
        }
    }

    init(_ play: Play) {
        switch play.source {
        case .digits(let keys): self = .tones(keys)
        case .url(let url):
            let path = url.prefix { $0 != "?" && $0 != "#" }
            self = .file(String(path.split(separator: "/").last ?? path))
        }
    }

    init(_ pause: Pause) { self = .pause(pause.length) }

    init(_ nested: Gather.Nested) {
        switch nested {
        case .say(let say): self.init(say)
        case .play(let play): self.init(play)
        case .pause(let pause): self.init(pause)
        }
    }
}
