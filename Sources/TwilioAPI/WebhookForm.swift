/// The parameters of one webhook, decoded once: in the order sent, repeats and blanks kept.
///
/// For example: `CallSid=CA12…&SpeechResult=what+time+is+it&Confidence=0.95`, from a form body or from a query.
package struct WebhookForm: Hashable, Sendable {
    package struct Parameter: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
    package private(set) var parameters: [Parameter]

    package init(_ parameters: [Parameter] = []) {
        self.parameters = parameters
    }

    /// Reads `a=1&b=two+words`. Nothing is refused: a lone `%` stands for itself.
    package init(decoding bytes: UnsafeRawBufferPointer) {
        parameters = []
        parameters.reserveCapacity(24)
        var start = 0
        while start < bytes.count {
            var end = start
            var equals: Int?
            while end < bytes.count, bytes[end] != UInt8(ascii: "&") {
                if equals == nil, bytes[end] == UInt8(ascii: "=") { equals = end }
                end += 1
            }
            if end > start {
                let name = Self.decoded(bytes[start..<(equals ?? end)])
                let value = equals.map { Self.decoded(bytes[($0 + 1)..<end]) } ?? ""
                parameters.append(Parameter(name, value))
            }
            start = end + 1
        }
    }

    package init(decoding text: some StringProtocol) {
        var text = String(text)
        self = text.withUTF8 { WebhookForm(decoding: UnsafeRawBufferPointer($0)) }
    }

    /// The first value of a name; nil when it was not sent.
    package subscript(name: String) -> String? {
        for parameter in parameters where parameter.name == name { return parameter.value }
        return nil
    }

    /// As ``subscript(_:)``, and nil when it was sent blank.
    package func filled(_ name: String) -> String? {
        guard let value = self[name], !value.isEmpty else { return nil }
        return value
    }

    private static func decoded(_ slice: Slice<UnsafeRawBufferPointer>) -> String {
        let bytes = UnsafeRawBufferPointer(rebasing: slice)
        guard bytes.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(unsafeUninitializedCapacity: bytes.count) { output in
            var (from, to) = (0, 0)
            while from < bytes.count {
                switch bytes[from] {
                case UInt8(ascii: "+"):
                    output[to] = UInt8(ascii: " ")
                    from += 1
                case UInt8(ascii: "%"):
                    if from + 2 < bytes.count, let high = bytes[from + 1].hexValue, let low = bytes[from + 2].hexValue {
                        output[to] = high << 4 | low
                        from += 3
                    } else {
                        fallthrough
                    }
                default:
                    output[to] = bytes[from]
                    from += 1
                }
                to += 1
            }
            return to
        }
    }
}

extension WebhookForm {
    /// The same parameters as a form body or a query, in their order.
    package var encoded: String {
        var text = ""
        for parameter in parameters {
            if !text.isEmpty { text += "&" }
            text += Self.encoded(parameter.name, space: "+")
            text += "="
            text += Self.encoded(parameter.value, space: "+")
        }
        return text
    }

    /// Text as it may stand in a URL or a form.
    package static func encoded(_ text: String, space: String = "%20", keeping kept: String = "-._~") -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "):
                result += space
            case _ where kept.utf8.contains(byte):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%"
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.utf8.count == 1 ? "0" + hex : hex
            }
        }
        return result
    }
}

extension UInt8 {
    /// What a hexadecimal digit stands for.
    fileprivate var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
