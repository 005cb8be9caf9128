package dev.millrace.dns.testcase;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * One case of the test plan: a small class named as the case, without state, in the package of its
 * module.
 */
public interface TestCase {

  /** The module it belongs to. */
  TestModule module();

  /** Its id as entries show it, for example {@code Basic01}; the class is named so. */
  default String id() {
    return getClass().getSimpleName();
  }

  /** Its id as profiles and test selections have it, for example {@code basic01}. */
  default String key() {
    return id().toLowerCase(Locale.ROOT);
  }

  /**
   * Every tag it can find, except those of {@link dev.millrace.dns.finding.CommonTags}. The
   * profile, the messages and the documentation are built from these.
   */
  List<Tag> tags();

  /**
   * Whether it has nothing to find, given which other cases run; it is left out then.
   *
   * @param runs whether a case of this key runs too
   */
  default boolean isBesideThePoint(ZoneUnderTest zone, Predicate<String> runs) {
    return false;
  }

  /**
   * Looks at the zone. Adds findings in an order that depends on the answers alone, from the
   * calling thread alone.
   *
   * @throws dev.millrace.dns.network.RunInterrupted if the run is over; let it pass through
   */
  void run(ZoneUnderTest zone, Findings findings);
}
