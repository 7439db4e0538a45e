package import CallProgram
import Foundation

extension Value {
    /// As a person writes it: `4`, `2.5`, `yes`, `Ms Rivera`, `2026-12-25`.
    package var plain: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .yesNo(let yes): yes ? "yes" : "no"
        case .date(let day): day.text
        case .time(let time): time.text
        case .moment(let moment): moment.formatted(.iso8601)
        case .list(let values): values.map(\.plain).joined(separator: ", ")
        case .data(let json): json.plain
        }
    }
}

extension JSON {
    /// A list as its items, anything else as JSON with its names in order.
    fileprivate var plain: String {
        switch self {
        case .string(let text): text
        case .array(let items): items.map(\.plain).joined(separator: ", ")
        case .number(let number): "\(number)"
        case .bool(let yes): yes ? "yes" : "no"
        case .null: ""
        case .object(let members):
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", "))}"
        }
    }
}
