/// Numbers from which rules speak, as a folder's `.callscript.yaml` may set them. Limits of the carrier's are not among
/// them: no setting makes a call go through that the carrier refuses.
package struct RuleLimits: Hashable, Sendable {
    /// Seconds a caller listens before they may act: `say-too-long`.
    package var sayTooLong = 20
    /// Options that one question offers: `too-many-options`.
    package var tooManyOptions = 5
    /// Menus behind menus: `menu-too-deep`.
    package var menuTooDeep = 3

    package init() {}
}
