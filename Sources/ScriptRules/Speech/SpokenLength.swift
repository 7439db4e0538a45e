import ScriptDiagnostics
import ScriptModel

/// How long a piece of speech is, by what limits it.
struct SpokenLength: Sendable {
    /// UTF-16 units of words, which a voice's limit counts.
    var characters = 0
    /// As a voice takes for it, pauses included.
    var milliseconds = 0
    /// Of the document, tags included.
    var bytes = 0

    /// A `Say` or a `Play` with its attributes.
    private static let tags = 64
    /// A value that is filled in, where nothing is known of its length.
    private static let value = 12
    /// A touch tone and the gap behind it.
    private static let tone = 500

    static func += (sum: inout SpokenLength, other: SpokenLength) {
        sum.characters += other.characters
        sum.milliseconds += other.milliseconds
        sum.bytes += other.bytes
    }

    static func * (length: SpokenLength, times: Int) -> SpokenLength {
        SpokenLength(
            characters: length.characters * times, milliseconds: length.milliseconds * times,
            bytes: length.bytes * times)
    }

    init(characters: Int = 0, milliseconds: Int = 0, bytes: Int = 0) {
        self.characters = characters
        self.milliseconds = milliseconds
        self.bytes = bytes
    }

    /// `prompt` is how long a named prompt is.
    init(of content: PromptPartSyntax.Content, slots: (String) -> SlotDeclaration?, prompt: (String) -> SpokenLength) {
        switch content {
        case .text(let template):
            add(template, slots)
            bytes += Self.tags
        case .ssml(let template):
            add(template, slots)
            // The marks of speech are sent and not spoken.
            let marks = template.marks
            characters = max(0, characters - marks)
            milliseconds = max(0, milliseconds - marks * Self.milliseconds(of: "a"))
            bytes += Self.tags
        case .play(let template):
            add(template, slots)
            (characters, milliseconds, bytes) = (0, 0, bytes + Self.tags)
        case .pause(let length): (milliseconds, bytes) = (length.value, Self.tags)
        case .keys(let keys):
            (milliseconds, bytes) = (keys.value.utf8.count * Self.tone, keys.value.utf8.count + Self.tags)
        case .prompt(let name): self = prompt(name.value)
        case .each(let each):
            add(each.say, slots)
            bytes += Self.tags
            self = self * (each.atMost?.value ?? EachSyntax.most)
            if let more = each.more { add(more, slots) }
        }
    }

    private mutating func add(_ template: TemplateSyntax, _ slots: (String) -> SlotDeclaration?) {
        for segment in template.segments {
            switch segment {
            case .text(let text):
                for letter in text.unicodeScalars {
                    characters += letter.value > 0xFFFF ? 2 : 1
                    milliseconds += Self.milliseconds(of: letter)
                    switch letter {
                    case "&", "<", ">", "\"": bytes += 6
                    default: bytes += UTF8.width(letter)
                    }
                }
            case .expression(let expression):
                let length = Self.longest(expression, slots)
                characters += length
                milliseconds += length * Self.milliseconds(of: "a")
                bytes += length
            }
        }
    }

    /// A sign of Chinese or Japanese is a syllable; fifteen letters make a second.
    private static func milliseconds(of letter: Unicode.Scalar) -> Int { letter.value < 0x3000 ? 66 : 200 }

    /// As long as the slot's limit lets a text be.
    private static func longest(_ expression: ExpressionSyntax, _ slots: (String) -> SlotDeclaration?) -> Int {
        if case .name(let path) = expression, path.value.count == 1,
            case .text(_, let most?, _)? = slots(path.value[0])?.type
        {
            return most.value
        }
        return value
    }
}

extension TemplateSyntax {
    /// Characters inside `<…>`.
    fileprivate var marks: Int {
        var marks = 0
        var isInside = false
        for case .text(let text) in segments {
            for byte in text.utf8 {
                if byte == UInt8(ascii: "<") { isInside = true }
                if isInside { marks += 1 }
                if byte == UInt8(ascii: ">") { isInside = false }
            }
        }
        return marks
    }
}
