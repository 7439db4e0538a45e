/// Runs another script as a part of this one; its states and slots have been compiled into this program.
///
/// For example: `run: {script: identify.yaml, with: {attempts: 3}, save: {customer: customer_id}}`.
package struct Run: Hashable, Sendable, Codable {
    package struct Copy: Hashable, Sendable, Codable {
        /// Of the script that is run.
        package var from: SlotID
        /// Of the script that runs it.
        package var to: SlotID

        package init(from: SlotID, to: SlotID) {
            self.from = from
            self.to = to
        }
    }
    package var entry: Target
    /// Slots of the script that is run: they begin with their defaults each time.
    package var fresh: [SlotID]
    package var with: [Question.Assignment]
    /// Copied when it returns.
    package var save: [Copy]
    package var next: Target

    package init(entry: Target, fresh: [SlotID], with: [Question.Assignment], save: [Copy], next: Target) {
        self.entry = entry
        self.fresh = fresh
        self.with = with
        self.save = save
        self.next = next
    }
}
