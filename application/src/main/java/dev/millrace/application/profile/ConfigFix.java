package dev.millrace.application.profile;

/** A change to a sparse profile that follows the engine's defaults. */
public sealed interface ConfigFix {

  /** If the profile lists cases, those of the engine that are missing are added. */
  record AddMissingTestCases() implements ConfigFix {}

  /** Modules that the profile gives levels in get the default level for all their other tags. */
  record AddMissingTestLevels() implements ConfigFix {}

  /** The profile no more lists cases, so that all of them run. */
  record ResetTestCases() implements ConfigFix {}

  /**
   * The profile no more gives levels in a module.
   *
   * @param module in any letter case; one that the profile does not have changes nothing
   */
  record ResetTestLevels(String module) implements ConfigFix {}
}
