import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `connect: {stream: {url: "wss://media.example.com/audio"}}`
    func connect(_ syntax: ConnectSyntax) -> Connect {
        Connect(
            noun: Connect.Noun(syntax.noun.value), attributes: syntax.attributes.map { field($0) },
            parameters: syntax.parameters.map { field($0) })
    }
}

extension Connect.Noun {
    fileprivate init(_ noun: ConnectSyntax.Noun) {
        switch noun {
        case .stream: self = .stream
        case .relay: self = .relay
        case .virtualAgent: self = .virtualAgent
        }
    }
}
