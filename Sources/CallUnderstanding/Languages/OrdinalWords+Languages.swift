extension OrdinalWords {
    static let english = OrdinalWords(
        values: [
            "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
            "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
            "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
            "thirtieth": 30,
        ],
        suffixes: ["st", "nd", "rd", "th"])

    static let spanish = OrdinalWords(
        values: [
            "primero": 1, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercer": 3,
            "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "septimo": 7,
            "septima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9, "decimo": 10, "decima": 10,
        ],
        suffixes: ["º", "ª", "°", "o", "a", "ro", "er", "ero"])

    static let french = OrdinalWords(values: ["premier": 1], suffixes: ["er", "ere", "e", "eme"])

    static let portuguese = OrdinalWords(
        values: ["primeiro": 1, "primeira": 1], suffixes: ["º", "ª", "°", "o", "a"])

    static let italian = OrdinalWords(values: ["primo": 1], suffixes: ["º", "ª", "°", "o", "a"])

    /// Stems with every ending: "dritte", "dritter", "dritten".
    static let german: OrdinalWords = {
        let stems = [
            "erst", "zweit", "dritt", "viert", "funft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwolft",
            "dreizehnt", "vierzehnt", "funfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst",
        ]
        let ones = [
            "einund", "zweiund", "dreiund", "vierund", "funfund", "sechsund", "siebenund", "achtund", "neunund",
        ]
        let all = stems + ones.map { $0 + "zwanzigst" } + ["dreissigst", "einunddreissigst"]
        var values: [String: Int] = [:]
        for (index, stem) in all.enumerated() {
            for ending in ["e", "er", "en", "es"] { values[stem + ending] = index + 1 }
        }
        return OrdinalWords(values: values, suffixes: ["."])
    }()
}
