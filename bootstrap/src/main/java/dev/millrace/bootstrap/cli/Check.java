package dev.millrace.bootstrap.cli;

import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.dns.plan.RunTerms;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.score.ScoringPolicy;
import java.time.Duration;
import java.util.List;

/** Tests a zone as the options say. */
record Check(ZoneTester tester, CheckSubject subject, RunTerms terms) {

  /** What became of a check. */
  sealed interface Outcome permits CheckReport, Unanswered {}

  /**
   * The saved answers are not enough, so that whatever was found would not be true.
   *
   * @param missing which one was asked for in vain
   */
  record Unanswered(DomainName domain, String missing) implements Outcome {}

  Outcome of(DomainName domain, RunObserver observer) throws InterruptedException {
    long start = System.nanoTime();
    List<Entry> entries;
    try {
      entries = tester.test(subject.spec(domain, terms.least()), null, terms, observer).entries();
    } catch (RuleViolation e) {
      if (e.code().equals("not_recorded")) {
        return new Unanswered(domain, String.valueOf(e.getMessage()));
      }
      throw e;
    }
    return new CheckReport(
        domain,
        entries,
        ScoringPolicy.DEFAULT.score(entries),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
