import CallProgram
import Foundation

/// A slot's value as JSON shows it: text, number, true or false, an ISO 8601 date or time, a list.
struct SlotJSON: Encodable, CustomStringConvertible {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case nil: try container.encodeNil()
        case .number(let number): try container.encode(number)
        case .yesNo(let flag): try container.encode(flag)
        case .list(let values): try container.encode(values.map { SlotJSON($0) })
        case .data(let json): try container.encode(json)
        case .text, .date, .time, .moment: try container.encode(description)
        }
    }

    var description: String {
        switch value {
        case nil: "nothing"
        case .text(let text): text
        case .number(let number): number.description
        case .yesNo(let flag): flag ? "yes" : "no"
        case .date(let day): "\(Self.padded(day.year, 4))-\(Self.padded(day.month))-\(Self.padded(day.day))"
        case .time(let time): "\(Self.padded(time.hour)):\(Self.padded(time.minute))"
        case .moment(let moment): moment.timestamp
        case .list(let values): values.map { SlotJSON($0).description }.joined(separator: ", ")
        case .data(let json): (try? JSONEncoder().encode(json)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Date {
    /// ISO 8601 in UTC, to the second: `2024-12-14T20:30:00Z`.
    var timestamp: String { formatted(.iso8601) }
}
