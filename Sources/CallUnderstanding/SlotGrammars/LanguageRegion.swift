/// The region of a language tag: `MX` of `es-MX`.
enum LanguageRegion {
    static func of(_ tag: String) -> String? {
        let parts = tag.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        guard let region = parts.dropFirst().last, region.count == 2 || region.first?.isFigure == true else {
            return nil
        }
        return String(Substring(region)).uppercased()
    }
}
