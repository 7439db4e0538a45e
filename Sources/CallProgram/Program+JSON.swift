package import Foundation

extension Program {
    /// The program as a file: JSON with sorted keys, so that the same program is the same text.
    package func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// Reads what ``encoded()`` wrote. Another version's program, and anything else, is refused with a sentence for
    /// the operator: ``ProgramFileError``.
    package static func decode(from data: Data) throws -> Program {
        struct Header: Decodable { var version: Int }
        let decoder = JSONDecoder()
        // The version first: another version's body may not decode at all, and its author must hear why.
        guard let header = try? decoder.decode(Header.self, from: data) else { throw ProgramFileError.notAProgram }
        guard header.version == currentVersion else { throw ProgramFileError.otherVersion(header.version) }
        do {
            return try decoder.decode(Program.self, from: data)
        } catch let error as DecodingError {
            throw ProgramFileError.damaged(at: error.path)
        }
    }
}

/// Why a stored program cannot be run, in the operator's words.
package enum ProgramFileError: Error, Hashable, Sendable, CustomStringConvertible {
    case notAProgram
    case otherVersion(Int)
    /// The place in the JSON, for example `states.3.exit`.
    case damaged(at: String)

    package var description: String {
        switch self {
        case .notAProgram:
            "this is not a compiled call script; make one with `callscript compile --json`"
        case .otherVersion(let version):
            """
            this call script was compiled in version \(version) of the program form, and this callscript runs version \
            \(Program.currentVersion); compile it again from its script
            """
        case .damaged(let place):
            "this compiled call script is damaged\(place.isEmpty ? "" : " at \(place)"); compile it again from its script"
        }
    }
}

extension DecodingError {
    fileprivate var path: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        return context?.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") ?? ""
    }
}
