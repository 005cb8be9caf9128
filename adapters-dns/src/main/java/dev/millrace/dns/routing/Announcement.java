package dev.millrace.dns.routing;

import dev.millrace.domain.address.AddressBlock;
import java.util.SortedSet;
import java.util.TreeSet;

/** How an address is announced, or why that is not known. */
public sealed interface Announcement {

  /**
   * The address is announced.
   *
   * @param prefix the most specific prefix that has the address
   * @param origins the autonomous systems that announce it; empty if the source does not say
   * @param text what the source said, as it said it
   */
  record Announced(AddressBlock prefix, SortedSet<Long> origins, String text)
      implements Announcement {
    public Announced {
      origins = new TreeSet<>(origins);
    }
  }

  /** Nothing is known of the address. */
  record Unknown(Reason reason) implements Announcement {}

  /** Why nothing is known. */
  enum Reason {
    /** The source says that the address is not announced. */
    NOT_ANNOUNCED,
    /** The source says something, but nothing that can be understood. */
    UNREADABLE,
    /** The source speaks of a prefix that does not have the address. */
    OTHER_PREFIX,
    /** The source does not answer, or there is none. */
    UNAVAILABLE
  }
}
