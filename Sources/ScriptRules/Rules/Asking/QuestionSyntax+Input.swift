import ScriptDiagnostics
import ScriptModel

extension QuestionSyntax {
    /// What it listens to, inherited or built in.
    func input(in script: Script) -> Set<ListenSettings.Input> {
        (listen.input ?? script.listen.input)?.value ?? Self.speech
    }

    private static let speech: Set<ListenSettings.Input> = [.speech]
}
