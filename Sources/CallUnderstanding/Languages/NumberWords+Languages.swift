extension NumberWords {
    static let english = NumberWords(
        small: [
            "zero": 0, "oh": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
            "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
            "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
        ],
        hundred: ["hundred", "hundreds"], scales: ["thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000],
        and: ["and"], point: ["point", "dot"], minus: ["minus", "negative"], half: ["half"], one: ["a", "an"],
        around: [
            "about", "around", "roughly", "approximately", "maybe", "exactly", "only", "it", "is", "its", "the",
            "number", "dollars", "dollar", "bucks", "euros", "euro", "pounds", "percent", "would", "be", "say", "id",
            "night", "nights", "day", "days", "week", "weeks", "month", "months", "year", "years", "old", "hours",
            "people",
            "person", "persons", "guest", "guests", "room", "rooms", "ticket", "tickets", "times", "points", "stars",
            "i", "s", "m", "d", "ll", "think", "guess", "of", "them", "im", "make", "thats", "that", "answer", "give",
            "ill", "go", "with", "for", "us",
        ],
        others: ["dozen": 12, "couple": 2, "none": 0], writesTogether: false, decimalComma: false)

    static let spanish = NumberWords(
        small: [
            "cero": 0, "uno": 1, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
            "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
            "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21,
            "veintiun": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
            "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40,
            "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "doscientos": 200,
            "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
            "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700,
            "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
        ],
        hundred: ["cien", "ciento"], scales: ["mil": 1000, "millon": 1_000_000, "millones": 1_000_000], and: ["y"],
        point: ["punto", "coma", "con"], minus: ["menos"], half: ["medio", "media"], one: [],
        around: [
            "unos", "unas", "alrededor", "de", "aproximadamente", "son", "es", "el", "numero", "euros",
            "noche", "noches", "dia", "dias", "semana", "semanas", "mes", "meses", "ano", "anos", "horas", "persona",
            "personas", "veces", "puntos", "euro", "dolares", "pesos", "creo", "que", "solo", "serian",
        ],
        others: ["docena": 12, "docenas": 12, "ninguno": 0, "ninguna": 0, "par": 2], writesTogether: false,
        decimalComma: true)

    static let french = NumberWords(
        small: [
            "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
            "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
            "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
            "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
        ],
        hundred: ["cent", "cents"],
        scales: [
            "mille": 1000, "million": 1_000_000, "millions": 1_000_000, "milliard": 1_000_000_000,
            "milliards": 1_000_000_000,
        ],
        and: ["et"], point: ["virgule", "point"], minus: ["moins"], half: ["demi", "demie"], one: [],
        around: [
            "environ", "a", "peu", "pres", "c", "est", "le", "numero", "euros", "euro", "dollars", "pour", "je",
            "dirais",
            "nuit", "nuits", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "heures", "personne",
            "personnes", "fois", "points", "ca", "fait", "seulement", "crois",
        ],
        others: ["douzaine": 12, "douzaines": 12, "dizaine": 10, "aucun": 0, "aucune": 0], writesTogether: false,
        decimalComma: true)

    static let german = NumberWords(
        small: [
            "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "funf": 5,
            "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12,
            "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "funfzehn": 15, "fuenfzehn": 15, "sechzehn": 16,
            "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50,
            "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
        ],
        hundred: ["hundert"],
        scales: ["tausend": 1000, "million": 1_000_000, "millionen": 1_000_000, "milliarde": 1_000_000_000],
        and: ["und"], point: ["komma", "punkt"], minus: ["minus"], half: ["halb", "halbe", "einhalb"], one: [],
        around: [
            "etwa", "ungefahr", "circa", "ca", "so", "rund", "genau", "nur", "es", "sind", "ist", "die", "nummer",
            "zahl",
            "nacht", "nachte", "tag", "tage", "woche", "wochen", "monat", "monate", "jahr", "jahre", "stunden",
            "personen",
            "leute", "mal", "punkte", "euro", "dollar", "franken", "prozent", "das", "waren", "ich", "glaube", "sage",
        ],
        others: ["dutzend": 12, "keine": 0, "keiner": 0], writesTogether: true, decimalComma: true)

    static let portuguese = NumberWords(
        small: [
            "zero": 0, "um": 1, "uma": 1, "dois": 2, "duas": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6,
            "meia": 6,
            "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12, "treze": 13, "quatorze": 14,
            "catorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezassete": 17,
            "dezoito": 18, "dezenove": 19, "dezanove": 19, "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50,
            "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90, "duzentos": 200, "duzentas": 200,
            "trezentos": 300, "trezentas": 300, "quatrocentos": 400, "quatrocentas": 400, "quinhentos": 500,
            "quinhentas": 500, "seiscentos": 600, "seiscentas": 600, "setecentos": 700, "setecentas": 700,
            "oitocentos": 800, "oitocentas": 800, "novecentos": 900, "novecentas": 900,
        ],
        hundred: ["cem", "cento"],
        scales: ["mil": 1000, "milhao": 1_000_000, "milhoes": 1_000_000, "bilhao": 1_000_000_000],
        and: ["e"], point: ["virgula", "ponto"], minus: ["menos"], half: ["meio", "meia"], one: [],
        around: [
            "cerca", "de", "aproximadamente", "uns", "umas", "sao", "o", "numero", "reais", "real", "euros",
            "noite", "noites", "dia", "dias", "semana", "semanas", "mes", "meses", "ano", "anos", "horas", "pessoa",
            "pessoas", "vezes", "pontos", "por", "acho", "que", "so", "apenas", "seriam", "r", "ha",
        ],
        others: ["duzia": 12, "duzias": 12, "nenhum": 0, "nenhuma": 0], writesTogether: false, decimalComma: true)

    static let italian = NumberWords(
        small: [
            "zero": 0, "uno": 1, "un": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7,
            "otto": 8, "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14,
            "quindici": 15, "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19, "venti": 20, "vent": 20,
            "trenta": 30, "trent": 30, "quaranta": 40, "quarant": 40, "cinquanta": 50, "cinquant": 50, "sessanta": 60,
            "sessant": 60, "settanta": 70, "settant": 70, "ottanta": 80, "ottant": 80, "novanta": 90, "novant": 90,
        ],
        hundred: ["cento", "cent"],
        scales: ["mille": 1000, "mila": 1000, "milione": 1_000_000, "milioni": 1_000_000, "miliardo": 1_000_000_000],
        and: ["e"], point: ["virgola", "punto"], minus: ["meno"], half: ["mezzo", "mezza"], one: [],
        around: [
            "notte", "notti", "giorno", "giorni", "settimana", "settimane", "mese", "mesi", "anno", "anni", "ore",
            "persona", "persone", "volte", "punti", "circa", "sono", "il", "numero", "euro", "dollari", "per", "credo",
            "direi", "solo", "soltanto",
            "quasi", "sara", "saranno",
        ],
        others: ["dozzina": 12, "dozzine": 12, "decina": 10, "nessuno": 0, "nessuna": 0], writesTogether: true,
        decimalComma: true)
}
