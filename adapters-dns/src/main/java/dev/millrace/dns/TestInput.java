package dev.millrace.dns;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/** A job's words as the engine's. */
final class TestInput {

  private TestInput() {}

  static Name zone(DomainName domain) {
    return name(domain, "invalid_domain");
  }

  static NameServers nameServers(List<NameServer> given) {
    Map<Name, Collection<InetAddress>> servers = new TreeMap<>();
    for (NameServer server : given) {
      Collection<InetAddress> addresses =
          servers.computeIfAbsent(name(server.ns(), "invalid_nameserver"), n -> new ArrayList<>());
      String ip = server.ip();
      if (ip != null) {
        addresses.add(address(ip));
      }
    }
    return NameServers.of(servers);
  }

  static List<DSRecord> ds(DomainName domain, List<DelegationSigner> given) {
    Name owner = zone(domain);
    return given.stream().map(ds -> ds(owner, ds)).toList();
  }

  private static DSRecord ds(Name owner, DelegationSigner ds) {
    try {
      byte[] digest = HexFormat.of().parseHex(ds.digest());
      return new DSRecord(owner, DClass.IN, 0, ds.keytag(), ds.algorithm(), ds.digtype(), digest);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(
          "invalid_ds",
          "A DS record has a key tag (0..65535), an algorithm and a digest type (0..255), and a"
              + " digest in hexadecimal.");
    }
  }

  private static InetAddress address(String text) {
    try {
      return Addresses.of(text);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(
          "invalid_nameserver",
          "The name server address \"%s\" is neither an IPv4 nor an IPv6 address.".formatted(text));
    }
  }

  private static Name name(DomainName domain, String code) {
    try {
      return Names.of(domain.ascii());
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(code, "\"%s\" is not a domain name.".formatted(domain.ascii()));
    }
  }
}
