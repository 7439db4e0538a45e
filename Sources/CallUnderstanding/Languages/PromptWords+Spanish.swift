extension PromptWords {
    static let spanish = PromptWords(
        tag: "es",
        common: "el la los las que de y un una por para con su es en está usted quiere quieres gracias hola sí favor "
            + "del al le lo se nuestro nuestra qué cómo puede puedo desea marque diga dígame adiós buenos días "
            + "buenas tardes o si no cuál cuándo más bienvenido bienvenidos bienvenida ha han hasta luego oprima te "
            + "tu",
        asking: ["diga", "dígame", "marque", "oprima", "presione", "pulse", "elija", "indique", "dime", "favor"],
        courtesies: ["por favor"],
        forbidding: ["nunca", "jamás"],
        pressing: ["marque", "oprima", "presione", "pulse"],
        aims: ["para", "por"],
        beforeKeys: ["el", "la"],
        afterCounts: ["de", "teclas"],
        beeps: [
            "después del tono", "tras el tono", "después de la señal", "tras la señal", "después del pitido",
            "tras el pitido", "después del bip", "al oír el tono", "al oír la señal",
        ],
        recording: ["grab"],
        secrets: SecretWords(
            names: ["contrasena", "clave", "pasaporte", "cuenta bancaria", "codigo de seguridad", "codigo seguridad"],
            cardNames: [
                "tarjeta de credito", "tarjeta credito", "tarjeta de debito", "numero de tarjeta", "numero tarjeta",
            ],
            endings: ["numero", "secreta", "secreto", "nueva", "actual"],
            pins: ["su pin", "código pin", "clave secreta", "número secreto"],
            postal: ["postal"],
            others: [
                "tres dígitos del", "tres números del",
                "contraseña", "código de seguridad", "número de seguridad social", "número de la seguridad social",
                "número de seguro social", "cuenta bancaria", "número de pasaporte", "número de su pasaporte",
            ],
            cards: ["tarjeta de crédito", "tarjeta de débito", "tarjeta bancaria"],
            cardNumbers: ["número de tarjeta", "número de su tarjeta", "número de la tarjeta"],
            otherCards: [
                "tarjeta de biblioteca", "tarjeta de socio", "tarjeta de socia", "tarjeta de fidelidad",
                "tarjeta de regalo", "tarjeta de cliente", "tarjeta de estudiante", "tarjeta de seguro",
                "tarjeta de salud", "tarjeta de puntos", "tarjeta de transporte", "tarjeta sanitaria",
            ],
            receipts: ["últimos cuatro", "últimas cuatro", "últimos 4"],
            onCards: ["dorso de su tarjeta", "dorso de la tarjeta", "reverso de su tarjeta", "reverso de la tarjeta"],
            expiries: ["fecha de vencimiento", "fecha de caducidad", "fecha de expiración", "vence", "caduca"],
            card: ["tarjeta"]))
}
