/// Time zones as people call them: `EST`, `New York`, `America/New York`.
enum ZoneWords {
    static func zone(_ text: String) -> String? {
        let joined = text.replacing(" ", with: "_")
        if joined.contains("/"), joined != text { return joined }
        var name = text.lowercased().replacing("_", with: " ")
        for ending in [" time", " standard", " daylight"] where name.hasSuffix(ending) {
            name.removeLast(ending.count)
        }
        return zones[name]
    }

    private static let zones = [
        "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
        "eastern": "America/New_York", "us eastern": "America/New_York", "new york": "America/New_York",
        "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago", "central": "America/Chicago",
        "chicago": "America/Chicago", "mst": "America/Denver", "mdt": "America/Denver", "mountain": "America/Denver",
        "denver": "America/Denver", "arizona": "America/Phoenix", "phoenix": "America/Phoenix",
        "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
        "pacific": "America/Los_Angeles", "los angeles": "America/Los_Angeles", "hawaii": "Pacific/Honolulu",
        "alaska": "America/Anchorage", "toronto": "America/Toronto", "mexico city": "America/Mexico_City",
        "sao paulo": "America/Sao_Paulo", "bst": "Europe/London", "london": "Europe/London", "uk": "Europe/London",
        "cet": "Europe/Berlin", "cest": "Europe/Berlin", "berlin": "Europe/Berlin", "paris": "Europe/Paris",
        "madrid": "Europe/Madrid", "rome": "Europe/Rome", "lisbon": "Europe/Lisbon", "eet": "Europe/Helsinki",
        "ist": "Asia/Kolkata", "india": "Asia/Kolkata", "tokyo": "Asia/Tokyo", "jst": "Asia/Tokyo",
        "singapore": "Asia/Singapore", "sydney": "Australia/Sydney", "aest": "Australia/Sydney",
        "gmt": "UTC", "z": "UTC", "zulu": "UTC", "utc": "UTC",
    ]
}
