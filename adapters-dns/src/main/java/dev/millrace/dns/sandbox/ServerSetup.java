package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * One address at which a zone is served.
 *
 * @param faults of this server for this zone
 */
record ServerSetup(Name name, InetAddress address, List<Fault> faults) {
  ServerSetup {
    faults = List.copyOf(faults);
  }
}
