/// Opening hours as people write them on a door: `7am-10pm`, `9 to 5`.
enum SpokenHours {
    /// `7am-10pm` → `07:00-22:00`
    static func suggestion(for text: String) -> String? {
        // `12.30`, `9 a.m.`
        let plain = text.lowercased().replacing("–", with: "-").replacing(" to ", with: "-")
            .replacing(/(\d)\.(\d)/) { "\($0.1):\($0.2)" }.replacing(".", with: "")
        if ["24h", "24 h", "24 hours", "24/7", "all day", "always"].contains(plain) { return "00:00-24:00" }
        let ends = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = end(ends[0]), var to = end(ends[1]) else { return nil }
        // Nobody who closes at 5 opened at 9 in the evening.
        if !to.isSaid, to.minutes <= from.minutes, to.minutes < 12 * 60 { to.minutes += 12 * 60 }
        guard from.minutes < 24 * 60, to.minutes <= 24 * 60, from.minutes != to.minutes else { return nil }
        return PlainForm.clock(from.minutes) + "-" + PlainForm.clock(to.minutes)
    }

    /// Minutes since midnight, and whether it is said which half of the day is meant.
    private static func end(_ text: Substring) -> (minutes: Int, isSaid: Bool)? {
        var text = text.filter { $0 != " " }
        let half = ["am", "pm"].first { text.hasSuffix($0) }
        if half != nil { text.removeLast(2) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].utf8.count <= 2, let hour = Int(plainDigits: String(parts[0])), hour >= 0,
            let minute = parts.count < 2 ? 0 : Int(plainDigits: String(parts[1])), (0..<60).contains(minute)
        else { return nil }
        guard let half else { return (hour * 60 + minute, parts.count > 1) }
        guard (1...12).contains(hour) else { return nil }
        return (hour % 12 * 60 + minute + (half == "pm" ? 12 * 60 : 0), true)
    }
}
