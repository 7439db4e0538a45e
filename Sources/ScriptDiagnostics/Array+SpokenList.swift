extension [String] {
    /// `a, b or c`
    package func spokenList(_ word: String = "or") -> String {
        count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " \(word) " + self[count - 1]
    }
}
