package dev.millrace.application.profile;

import dev.millrace.application.DrivenPort;
import dev.millrace.application.error.Flaw;
import java.util.List;

/** What the engine knows of profiles. Safe for many threads. */
@DrivenPort
public interface ProfileSchema {

  /** No more flaws than this are told of one profile. */
  int MAX_FLAWS = 100;

  /** The version of this program, which grows with what profiles can say; 1 to 100 characters. */
  String version();

  /**
   * What is wrong with a sparse profile.
   *
   * @param config any text
   * @return in the order of the text; empty if tests can be run with it
   */
  List<Flaw> flaws(String config);

  /** The whole profile that tests have which name none, as a JSON object. */
  String effectiveDefault();

  /** The cases and levels that profiles are held against. */
  ProfileDefaults defaults();

  /**
   * What of a sparse profile does not fit this engine.
   *
   * @param config without flaws
   * @return what differs without harm as well; empty if nothing does
   */
  List<CompatibilityIssue> compare(String config);

  /**
   * Changes a sparse profile in one respect.
   *
   * @param config without flaws
   * @return the same text if there was nothing to change
   */
  String apply(ConfigFix fix, String config);
}
