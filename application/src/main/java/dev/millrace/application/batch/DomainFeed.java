package dev.millrace.application.batch;

import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The domains of one submission, each once: those of its source in their order, then those of its
 * tag. Memory grows only by {@link SeenNames} of the source. For one thread.
 */
final class DomainFeed {
  private final DomainSource source;
  private final DomainRegistry registry;
  private final @Nullable TagName tag;
  private final NameDigest digest;
  private final SeenNames seen = new SeenNames();
  private long taken;
  private boolean sourceEnded;
  private boolean tagEnded;
  private @Nullable DomainName after;
  private Expansion.@Nullable Fault fault;

  DomainFeed(BatchSubmission submission, DomainSource source, DomainRegistry registry) {
    this.source = source;
    this.registry = registry;
    this.tag = submission.fromTag();
    this.tagEnded = tag == null;
    this.digest = new NameDigest(submission.terms());
  }

  /**
   * Passes over what an earlier submission has taken.
   *
   * @return false if it was another one
   */
  boolean skip(ExpansionMark mark) {
    while (source.line() < mark.lines() && !sourceEnded && fault == null) {
      DomainName name = read();
      if (name != null) {
        isNew(name);
      }
    }
    taken = mark.domains();
    after = mark.after();
    return digest.text().equals(mark.digest());
  }

  /**
   * The next domains.
   *
   * @param max how many at the most
   * @param atMost how long lines are waited for, roughly
   * @return fewer only if time is over or there are no more
   */
  List<DomainName> next(int max, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    List<DomainName> names = new ArrayList<>();
    while (!sourceEnded && fault == null && names.size() < max && isBefore(deadline)) {
      DomainName name = read();
      if (name != null && isNew(name)) {
        names.add(name);
      }
    }
    while (sourceEnded && !tagEnded && fault == null && names.size() < max && isBefore(deadline)) {
      readTag(names, max - names.size());
    }
    return bounded(names);
  }

  private static boolean isBefore(long deadline) {
    return System.nanoTime() - deadline < 0;
  }

  private @Nullable DomainName read() {
    switch (source.next()) {
      case DomainSource.Item.Named(DomainName name) -> {
        return name;
      }
      case DomainSource.Item.Bad(String code, String message) ->
          fault = new Expansion.Fault(source.line(), code, message);
      case DomainSource.Item.End() -> sourceEnded = true;
    }
    return null;
  }

  private boolean isNew(DomainName name) {
    byte[] sum = digest.of(name);
    digest.add(sum);
    return seen.add(sum);
  }

  private void readTag(List<DomainName> names, int max) {
    List<DomainName> page = tag == null ? List.of() : registry.namesTagged(tag, after, max);
    for (DomainName name : page) {
      after = name;
      if (!seen.contains(digest.of(name))) {
        names.add(name);
      }
    }
    tagEnded = page.isEmpty();
  }

  private List<DomainName> bounded(List<DomainName> names) {
    long room = SubmitBatch.MAX_DOMAINS - taken;
    if (names.size() <= room) {
      taken += names.size();
      return names;
    }
    fault =
        new Expansion.Fault(
            null,
            "batch_too_large",
            "A batch has at most " + SubmitBatch.MAX_DOMAINS + " domains; split it.");
    taken += room;
    return names.subList(0, (int) room);
  }

  /** Whether there is nothing more. */
  boolean hasEnded() {
    return fault != null || (sourceEnded && tagEnded);
  }

  /** Why there is nothing more; null for the usual reason. */
  Expansion.@Nullable Fault fault() {
    return fault;
  }

  /** Up to where {@link #next} has come: not counting a line that is at fault. */
  ExpansionMark mark() {
    Long bad = fault == null ? null : fault.line();
    return new ExpansionMark(
        bad == null ? source.line() : Math.max(0, bad - 1), taken, digest.text(), after);
  }
}
