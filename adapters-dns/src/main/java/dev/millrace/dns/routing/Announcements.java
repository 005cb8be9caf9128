package dev.millrace.dns.routing;

import java.net.InetAddress;

/** Knows from where addresses are announced. Safe for use by many threads. */
@FunctionalInterface
public interface Announcements {

  /** What is known of one address; what cannot be known is a value too, never an exception. */
  Announcement of(InetAddress address);
}
