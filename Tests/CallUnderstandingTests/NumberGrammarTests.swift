import CallUnderstanding
import Foundation
import Testing

@Suite struct NumberGrammarTests {
    @Test(
        arguments: [
            ("22", "22"), ("Twenty-two.", "22"), ("twenty three point five", "23.5"), ("three point one four", "3.14"),
            ("three point twenty five", "3.25"), ("one hundred and five", "105"), ("a hundred", "100"),
            ("$12.50", "12.5"),
            ("3,000", "3000"), ("3,000.25", "3000.25"), ("minus four", "-4"), ("-4", "-4"), ("oh five", "5"),
            ("one oh five", "105"), ("four two oh", "420"), ("zero", "0"), ("a dozen", "12"), ("two dozen", "24"),
            ("two and a half", "2.5"), ("um, about twenty please", "20"), ("It's 7.", "7"), ("20%", "20"),
            ("two thousand three hundred and seventeen", "2317"), ("2 million", "2000000"), ("3 hundred", "300"),
            ("one million two hundred thousand", "1200000"), ("I think it's five", "5"), ("twelve dollars", "12"),
            ("zero point five", "0.5"), ("ninety nine", "99"), ("1.5 million", "1500000"),
            ("4:30", nil), ("third", nil), ("3rd", nil), ("yes", nil), ("five apples", nil), ("", nil), ("point", nil),
            ("twenty or thirty", nil), ("five fifteen", nil), ("and", nil), ("thousand thousand", nil),
            ("1,2,3,4", nil),
        ] as [(String, String?)])
    func english(said: String, means: String?) { check(said, "en-US", means) }

    @Test(
        arguments: [
            ("veintitrés", "23"), ("treinta y cinco", "35"), ("ciento cinco", "105"), ("cien", "100"),
            ("doscientos veintidós", "222"), ("mil quinientos", "1500"), ("dos mil", "2000"),
            ("tres coma cinco", "3.5"),
            ("menos cuatro", "-4"), ("dos y medio", "2.5"), ("3.000", "3000"), ("12,5", "12.5"),
            ("1.234,50 €", "1234.5"),
            ("eh, unos veinte por favor", "20"), ("un millón", "1000000"), ("una docena", "12"), ("hola", nil),
            ("las cuatro y cuarto", nil),
        ] as [(String, String?)])
    func spanish(said: String, means: String?) { check(said, "es-ES", means) }

    @Test(
        arguments: [
            ("vingt et un", "21"), ("vingt-deux", "22"), ("soixante-dix", "70"), ("soixante et onze", "71"),
            ("quatre-vingts", "80"), ("quatre-vingt-dix-neuf", "99"), ("cent cinq", "105"), ("deux cents", "200"),
            ("quatre cent vingt", "420"), ("mille neuf cent quatre-vingt-quatre", "1984"),
            ("trois virgule cinq", "3.5"),
            ("moins quatre", "-4"), ("deux et demi", "2.5"), ("1 000", "1000"), ("12,5", "12.5"),
            ("euh, environ vingt", "20"),
            ("dix-sept", "17"), ("cent quatre-vingts", "180"), ("bonjour", nil),
        ] as [(String, String?)])
    func french(said: String, means: String?) { check(said, "fr-FR", means) }

    @Test(
        arguments: [
            ("dreiundzwanzig", "23"), ("einundzwanzig", "21"), ("hundertfünf", "105"), ("zweihundert", "200"),
            ("dreihundertfünfundzwanzig", "325"), ("eintausendneunhundertvierundachtzig", "1984"),
            ("zweitausend", "2000"),
            ("drei Komma fünf", "3.5"), ("minus vier", "-4"), ("zweieinhalb", "2.5"), ("3.000", "3000"),
            ("12,5", "12.5"),
            ("äh, etwa zwanzig bitte", "20"), ("siebzehn", "17"), ("eine Million", "1000000"),
            ("drei Komma eins vier", "3.14"),
            ("drei und zwanzig", "23"), ("hallo", nil), ("halb neun", nil),
        ] as [(String, String?)])
    func german(said: String, means: String?) { check(said, "de-DE", means) }

    @Test(
        arguments: [
            ("vinte e três", "23"), ("cento e cinco", "105"), ("cem", "100"), ("duzentos e vinte e dois", "222"),
            ("mil e quinhentos", "1500"), ("dois mil", "2000"), ("três vírgula cinco", "3.5"), ("menos quatro", "-4"),
            ("dois e meio", "2.5"), ("12,5", "12.5"), ("3.000", "3000"), ("uns vinte por favor", "20"), ("olá", nil),
        ] as [(String, String?)])
    func portuguese(said: String, means: String?) { check(said, "pt-BR", means) }

    @Test(
        arguments: [
            ("ventitré", "23"), ("ventuno", "21"), ("centocinque", "105"), ("duecentoventidue", "222"),
            ("mille", "1000"),
            ("duemila", "2000"), ("millenovecentottantaquattro", "1984"), ("tre virgola cinque", "3.5"),
            ("meno quattro", "-4"), ("due e mezzo", "2.5"), ("12,5", "12.5"), ("circa venti per favore", "20"),
            ("diciassette", "17"), ("ciao", nil),
        ] as [(String, String?)])
    func italian(said: String, means: String?) { check(said, "it-IT", means) }

    @Test func figuresInAnyLanguage() {
        check("42", "ja-JP", "42")
        check("forty two", "ja-JP", nil)
    }

    private func check(_ said: String, _ tag: String, _ means: String?) {
        #expect(NumberGrammar.value(of: said, language: tag) == means.flatMap { Decimal(string: $0) }, "\(said)")
    }
}
