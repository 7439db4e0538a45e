import CallProgram
import Foundation

/// What an answer of a slot's type sounds like, for the recogniser: a list a language.
struct SlotHints {
    private let languages: [Language]
    /// Classes of words are the words of one recogniser; the others would take them literally.
    private let knowsClasses: Bool

    init(_ languages: [Language], model: String?) {
        self.languages = languages
        knowsClasses = model?.hasPrefix("googlev2_") ?? false
    }

    func hints(for type: SlotType) -> [[String]] {
        if knowsClasses, let classes = Self.classes(of: type) { return languages.map { _ in classes } }
        guard case .date = type else { return [] }
        return languages.map { Self.calendarWords(in: $0.tag) }
    }

    private static func classes(of type: SlotType) -> [String]? {
        switch type {
        case .number, .money: ["$OPERAND"]
        case .digits: ["$OOV_CLASS_DIGIT_SEQUENCE"]
        case .date: ["$MONTH", "$DAY"]
        case .time: ["$TIME"]
        case .phone: ["$FULLPHONENUM"]
        case .spelled: ["$OOV_CLASS_ALPHANUMERIC_SEQUENCE"]
        case .text, .yesNo, .email, .choice, .list, .data, .item: nil
        }
    }

    private static func calendarWords(in tag: String) -> [String] {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: tag)
        return calendar.weekdaySymbols + calendar.monthSymbols
    }
}
