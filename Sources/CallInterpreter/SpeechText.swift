/// Words on their way to a synthesiser: nothing in them that it or XML refuses, and no piece too long for it.
enum SpeechText {
    /// Without control characters, newlines as spaces, and no space at either end.
    static func clean(_ text: String) -> String {
        let bytes = text.utf8
        let isClean = bytes.withContiguousStorageIfAvailable { bytes in
            !bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF }
        }
        if isClean == true, bytes.first != 0x20, bytes.last != 0x20 { return text }
        var result = ""
        result.reserveCapacity(bytes.count)
        var end = result.endIndex
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20, 0xA0:
                if !result.isEmpty { result.unicodeScalars.append(" ") }
            case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
            default:
                result.unicodeScalars.append(scalar)
                end = result.endIndex
            }
        }
        result.removeSubrange(end...)
        return result
    }

    /// Pieces of at most `longest` UTF-16 units, cut after a sentence where there is one, else between words.
    static func pieces(of text: String, longest: Int) -> [String] {
        guard text.utf8.count > longest, longest > 0 else { return [text] }
        var pieces: [String] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var sentence: String.Index?
        var word: String.Index?
        var length = 0
        var index = start
        var endsSentence = false
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar == " " {
                word = index
                if endsSentence { sentence = index }
            }
            endsSentence = scalar == "." || scalar == "!" || scalar == "?" || scalar == "。"
            length += scalar.value > 0xFFFF ? 2 : 1
            if length > longest, index > start {
                let cut = sentence ?? word ?? index
                pieces.append(String(scalars[start..<cut]))
                start = cut
                while start < scalars.endIndex, scalars[start] == " " { start = scalars.index(after: start) }
                index = max(start, cut)
                (sentence, word, length, endsSentence) = (nil, nil, 0, false)
                continue
            }
            index = scalars.index(after: index)
        }
        if start < scalars.endIndex { pieces.append(String(scalars[start...])) }
        return pieces.filter { !$0.isEmpty }
    }
}
