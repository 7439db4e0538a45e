import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `enqueue: {queue: support}`, `enqueue: {workflow: WW…, task: {language: ${call.language}}}`
    mutating func enqueue(_ syntax: EnqueueSyntax) -> Enqueue {
        let destination: Enqueue.Destination
        if let workflow = syntax.workflow {
            destination = .workflow(template(workflow), task: syntax.task.map { field($0) })
        } else {
            destination = .queue(syntax.queue.map { template($0) } ?? Template(""))
        }
        return Enqueue(destination: destination, wait: syntax.wait.map { prompt($0) })
    }
}
