/// What `play` names, by how it begins.
enum SoundSource {
    case web
    /// Beside the script.
    case file
    case webWithoutScheme
    /// `/sounds/hello.mp3`, `../hello.mp3`
    case outside
    case otherScheme(String)

    init(_ text: String) {
        let small = text.lowercased()
        if small.hasPrefix("https://") || small.hasPrefix("http://") {
            self = .web
        } else if small.hasPrefix("www.") || small.hasPrefix("//") {
            self = .webWithoutScheme
        } else if small.hasPrefix("/") || small.split(separator: "/").contains("..") {
            self = .outside
        } else if let colon = small.firstIndex(of: ":"), small[colon...].hasPrefix("://") {
            self = .otherScheme(String(small[..<colon]))
        } else {
            self = .file
        }
    }
}
