/// How a spoken value meets the full stop behind it: "5:00 p.m." ends a sentence by itself.
package enum FullStop {
    /// What is said after a value, without the stop that the value brings.
    package static func rest(_ text: String, after value: String) -> Substring {
        let stop = UInt8(ascii: ".")
        guard value.utf8.last == stop, text.utf8.first == stop else { return text[...] }
        // Three of them are no stop.
        let rest = text.utf8.dropFirst()
        return rest.first == stop ? text[...] : text[rest.startIndex...]
    }
}
