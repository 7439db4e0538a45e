/// `en-US`, `es-419`, `cmn-Hans-CN`
enum LanguageTag {
    /// `es` of `es-US`.
    static func primary(_ tag: String) -> Substring {
        tag.prefix { $0 != "-" && $0 != "_" }
    }
}
