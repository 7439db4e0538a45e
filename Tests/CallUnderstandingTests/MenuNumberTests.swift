import CallUnderstanding
import Testing

@Test(
    arguments: [
        (
            "en-US",
            [
                ("one", "1"), ("One.", "1"), ("1.", "1"), ("press one", "1"), ("number one", "1"), ("option two", "2"),
                ("option 2 please", "2"), ("the first one", "1"), ("first", "1"), ("the second option", "2"),
                ("um, two", "2"),
                ("I'd like option three", "3"), ("zero", "0"), ("press 0", "0"), ("nine", "9"), ("star", "*"),
                ("the pound key", "#"), ("12", "12"), ("the number two", "2"),
                ("two nights", nil), ("one more time", nil), ("have a good one", nil), ("a", nil), ("the", nil),
                ("sales", nil), ("one or two", nil), ("4:30", nil), ("the last one", nil), ("a dozen", nil), ("", nil),
                ("555", nil), ("the one", "1"), ("one second", nil),
            ]
        ),
        (
            "es-MX",
            [
                ("uno", "1"), ("oprima el uno", "1"), ("el primero", "1"), ("la opción dos", "2"), ("número tres", "3"),
                ("la segunda opción por favor", "2"), ("cero", "0"), ("el 1", "1"), ("una", nil), ("dos noches", nil),
            ]
        ),
        (
            "fr-FR",
            [
                ("un", "1"), ("tapez un", "1"), ("appuyez sur le deux", "2"), ("l'option deux", "2"),
                ("le premier", "1"), ("la première option", "1"), ("numéro trois s'il vous plaît", "3"), ("une", nil),
                ("deux nuits", nil), ("étoile", "*"),
            ]
        ),
        (
            "de-DE",
            [
                ("eins", "1"), ("die Eins", "1"), ("die Zwei bitte", "2"), ("Nummer drei", "3"),
                ("drücken Sie die Fünf", "5"),
                ("die erste Option", "1"), ("das zweite", "2"), ("Raute", "#"), ("eine", nil), ("zwei Nächte", nil),
            ]
        ),
        (
            "pt-BR",
            [
                ("um", "1"), ("aperte um", "1"), ("digite o dois", "2"), ("opção três", "3"), ("a primeira", "1"),
                ("número quatro, por favor", "4"), ("uma", nil), ("duas noites", nil),
            ]
        ),
        (
            "it-IT",
            [
                ("uno", "1"), ("prema uno", "1"), ("il numero due", "2"), ("l'opzione tre", "3"), ("il primo", "1"),
                ("la seconda per favore", "2"), ("una", nil), ("due notti", nil),
            ]
        ),
        ("nl-NL", [("1", "1"), ("een", nil)]),
    ] as [(String, [(String, String?)])])
func numbersOfAMenu(tag: String, said: [(text: String, keys: String?)]) {
    for said in said {
        #expect(MenuNumber.value(of: said.text, language: tag) == said.keys, "\(tag) \(said.text)")
    }
}
