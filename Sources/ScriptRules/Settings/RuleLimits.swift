/// Numbers from which rules speak, as a folder's `.callscript.yaml` may set them. Limits of the carrier's are not among
/// them: no setting makes a call go through that the carrier refuses.
package struct RuleLimits: Hashable, Sendable {
    /// Seconds of speech before a caller is asked something: `say-too-long`.
    package var sayTooLong = 45
    /// Keys that one menu offers: `too-many-options`.
    package var tooManyOptions = 6
    /// Menus behind menus: `menu-too-deep`.
    package var menuTooDeep = 3
    /// Seconds of speech that nobody can interrupt: `no-barge-in`.
    package var noBargeIn = 10
    /// Seconds that work outside may keep a caller waiting: `answer-budget`.
    package var answerBudget = 45
    /// Questions that need no `give_up`, the built-in goodbye being enough for them: `missing-give-up`.
    package var missingGiveUp = 1

    package init() {}
}
