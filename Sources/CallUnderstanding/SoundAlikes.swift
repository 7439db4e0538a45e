/// Words that a recogniser takes for each other, because they sound alike: "mail" and "male".
package enum SoundAlikes {
    /// The other spellings of a word in small letters.
    package static func others(of word: String, language tag: String) -> [String] {
        let language = String(tag.prefix { $0 != "-" })
        return (table[language]?[word] ?? []).filter { $0 != word }
    }

    private static let table: [String: [String: [String]]] = rows.mapValues { text in
        var groups: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words { groups[word] = words }
        }
        return groups
    }

    private static let rows = [
        "en": """
        ad add
        aisle isle
        ate eight
        bare bear
        bored board
        brake break
        buy by bye
        cell sell
        cellar seller
        cent scent sent
        cereal serial
        check cheque
        cite sight site
        council counsel
        dear deer
        dew due
        fair fare
        flour flower
        for four
        hair hare
        heal heel
        hear here
        hole whole
        hour our
        knight night
        knows nose
        lead led
        leased least
        loan lone
        mail male
        main mane
        meat meet
        one won
        pair pear
        passed past
        patience patients
        peace piece
        plain plane
        pore pour
        presence presents
        principal principle
        rain reign
        raise rays
        rap wrap
        right write
        road rode
        role roll
        sail sale
        sea see
        son sun
        stair stare
        stationary stationery
        steal steel
        suite sweet
        tail tale
        to too two
        vain vein
        waist waste
        wait weight
        weak week
        weather whether
        wood would
        """,
        "es": """
        abrasar abrazar
        arrollo arroyo
        baca vaca
        bello vello
        bota vota
        botar votar
        casa caza
        casar cazar
        cien sien
        cocer coser
        hola ola
        hora ora
        tubo tuvo
        valla vaya
        """,
        "fr": """
        cent sang sans
        chaîne chêne
        compte comte conte
        cour cours court
        date datte
        foi foie fois
        maire mer mère
        pain pin
        sept cette
        vers verre vert
        vin vingt
        voie voix
        """,
        "de": """
        leere lehre
        lid lied
        meer mehr
        saite seite
        stadt statt
        wahl wal
        """,
        "pt": """
        cem sem
        cessão seção sessão
        concerto conserto
        conselho concelho
        """,
        "it": """
        anno hanno
        """,
    ]
}
