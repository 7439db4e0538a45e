/// Which of the legal names a misspelt one was meant to be: `boking` → `booking`.
package enum NearestName {
    /// The closest name, if it is close enough to be worth asking: about one slip in three letters.
    package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = letters(name)
        var best: (name: String, distance: Int)?
        for candidate in names where candidate != name {
            let letters = letters(candidate)
            let longer = max(wanted.count, letters.count)
            var limit = min(max(1, longer / 3), longer - 1)
            // The beginning of a name is a likely short form of it.
            if wanted.count >= 3, letters.starts(with: wanted) { limit = longer }
            guard abs(wanted.count - letters.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// At most five of the names, closest first: `time, date, hello, help, thanks and 33 more`.
    package static func list(
        _ names: some Sequence<String>, closestTo name: String, joinedBy word: String = "and"
    ) -> String {
        let wanted = letters(name)
        let sorted = names.enumerated()
            .map { (name: $1, distance: distance(wanted, letters($1)), place: $0) }
            .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
            .map(\.name)
        return list(sorted, joinedBy: word)
    }

    /// The same of names that are in a good order already; `or` joins what one of is to be chosen.
    package static func list(_ sorted: [String], joinedBy word: String = "and") -> String {
        guard sorted.count > 1 else { return sorted.first ?? "" }
        let shown = sorted.prefix(5)
        if sorted.count > shown.count {
            return "\(shown.joined(separator: ", ")) and \(sorted.count - shown.count) more"
        }
        return Array(shown).spokenList(word)
    }

    /// Case does not count, nor which sign joins two words.
    private static func letters(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
    }

    /// Letters to add, drop, replace, or swap with their neighbour.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        // A text of a paragraph may stand where a name belongs; it is near nothing.
        guard a.count <= 100, b.count <= 100 else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var current = last
        for i in 0..<a.count {
            current[0] = i + 1
            for j in 0..<b.count {
                current[j + 1] = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    current[j + 1] = min(current[j + 1], beforeLast[j - 1] + 1)
                }
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count]
    }
}
