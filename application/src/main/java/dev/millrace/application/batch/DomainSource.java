package dev.millrace.application.batch;

import dev.millrace.domain.name.DomainName;
import java.util.Iterator;
import java.util.List;

/** Gives the domains of a submission one by one. For one thread. */
public interface DomainSource {
  /** The next domain; waits for it. After anything else than a domain there is nothing more. */
  Item next();

  /** The number of the line that was read last, 0 before the first. */
  long line();

  /** What comes out of a source. */
  sealed interface Item {
    /** A domain. */
    record Named(DomainName name) implements Item {}

    /** The line that was read last is no domain, or cannot be read at all. */
    record Bad(String code, String message) implements Item {}

    /** All has been read. */
    record End() implements Item {}
  }

  /** Domains that are at hand; each counts as a line. */
  static DomainSource of(List<DomainName> domains) {
    Iterator<DomainName> rest = List.copyOf(domains).iterator();
    return new DomainSource() {
      private long line;

      @Override
      public Item next() {
        if (!rest.hasNext()) {
          return new Item.End();
        }
        line++;
        return new Item.Named(rest.next());
      }

      @Override
      public long line() {
        return line;
      }
    };
  }
}
