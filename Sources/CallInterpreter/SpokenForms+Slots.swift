import CallProgram
import CallUnderstanding
import Foundation

extension SpokenForms {
    /// A slot's value as a person would read it out: digits one by one, a phone number in groups, an amount in words.
    ///
    /// `label` gives what an option is called.
    func spoken(_ value: Value, as type: SlotType, label: (IntentID) -> String?) -> String {
        switch (type, value) {
        case (.digits, .text(let digits)): SpokenDigits.oneByOne(digits)
        case (.phone(let region), .text(let number)): SpokenDigits.phone(number, in: region ?? homeRegion)
        case (.money(let currency, _, _), .number(let amount)): inWords(amount, currency: currency)
        case (.email, .text(let address)): SpokenEmail.text(address, words)
        case (.spelled, .text(let letters)): SpokenDigits.letterByLetter(letters)
        case (.choice(let options), .text(let name)):
            options.first { $0.name == name }.flatMap { label($0.intent) } ?? name
        default: spoken(value)
        }
    }

    /// The same, asked back: a day of the year to come needs no year.
    func readBack(_ value: Value, as type: SlotType, today: CalendarDate, label: (IntentID) -> String?) -> String {
        if case .date(let day) = value, (-60..<300).contains(day.daysSince1970 - today.daysSince1970) {
            return withoutYear(day)
        }
        return spoken(value, as: type, label: label)
    }
}
