package dev.millrace.dns.recursion;

import java.net.InetAddress;
import java.util.Set;
import org.xbill.DNS.Name;

/**
 * Recursive look-ups ("DNS Lookup" of the specification): iterative from the root, never through
 * the system's resolver, with the delegation and addresses of an undelegated test in force.
 */
public interface Lookups {

  /** Looks up records, following CNAMEs. */
  Lookup lookup(Name name, int type);

  /**
   * The IPv4 and IPv6 addresses of a name, CNAMEs followed, IPv4 first; empty if there are none or
   * the look-up failed.
   */
  Set<InetAddress> addressesOf(Name name);
}
