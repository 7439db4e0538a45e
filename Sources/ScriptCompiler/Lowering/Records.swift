import CallProgram
import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `record: {save: message_url, max_length: 2m, play_notice: yes}`
    mutating func record(_ syntax: RecordSyntax) -> Record {
        var record = Record()
        record.save = syntax.save.map(names.slot)
        record.maxLength = syntax.maxLength?.value
        record.silence = syntax.silence?.value
        record.finishOnKey = syntax.finishOnKey?.value
        record.beep = syntax.beep?.value ?? true
        record.transcribe = syntax.transcribe?.value ?? false
        switch syntax.notice {
        case .builtIn: record.notice = builtIn { [$0.recordingNotice] }[0]
        case .said(let words): record.notice = prompt(words)
        case .none?, nil: break
        }
        return record
    }
}
