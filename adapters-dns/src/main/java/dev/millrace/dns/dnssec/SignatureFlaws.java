package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;

/**
 * What is wrong with the signatures that servers have over one set, DNSKEY (Dnssec08) or SOA
 * (Dnssec09).
 */
final class SignatureFlaws {

  /** The tags of a case that looks at signatures. */
  record Tags(
      Tag.Of1<Collection<InetAddress>> missing,
      Tag.Of2<Collection<InetAddress>, Integer> notYetValid,
      Tag.Of2<Collection<InetAddress>, Integer> expired,
      Tag.Of2<Collection<InetAddress>, Integer> noKey,
      Tag.Of2<Collection<InetAddress>, Integer> notValid,
      Tag.Of4<Collection<InetAddress>, String, Integer, Integer> notSupported) {}

  private final Verifier verifier;
  private final List<InetAddress> missing = new ArrayList<>();
  private final Groups<Integer, InetAddress> notYetValid = new Groups<>();
  private final Groups<Integer, InetAddress> expired = new Groups<>();
  private final Groups<Integer, InetAddress> noKey = new Groups<>();
  private final Groups<Integer, InetAddress> notValid = new Groups<>();
  private final Groups<KeyUse, InetAddress> notSupported = new Groups<>();

  SignatureFlaws(Verifier verifier) {
    this.verifier = verifier;
  }

  /** Looks at a set that a server has, given the keys that it has. */
  void look(InetAddress server, SignedSet<? extends Record> set, List<DNSKEYRecord> keys) {
    if (!set.isSigned()) {
      missing.add(server);
    }
    set.signatures()
        .forEach(s -> sort(server, s, SignatureState.of(s, set.records(), keys, verifier)));
  }

  private void sort(InetAddress server, RRSIGRecord signature, SignatureState state) {
    int tag = signature.getFootprint();
    switch (state) {
      case NOT_YET_VALID -> notYetValid.add(tag, server);
      case EXPIRED -> expired.add(tag, server);
      case ALGORITHM_NOT_SUPPORTED -> notSupported.add(KeyUse.of(signature), server);
      case NO_MATCHING_KEY -> noKey.add(tag, server);
      case NOT_VALID -> notValid.add(tag, server);
      case VALID -> {}
    }
  }

  void report(Tags tags, Findings findings) {
    if (!missing.isEmpty()) {
      findings.add(tags.missing().with(missing));
    }
    report(notYetValid, tags.notYetValid(), findings);
    report(expired, tags.expired(), findings);
    report(noKey, tags.noKey(), findings);
    report(notValid, tags.notValid(), findings);
    notSupported.forEach(
        (use, servers) ->
            findings.add(
                tags.notSupported()
                    .with(servers, use.algorithm().mnemonic(), use.number(), use.tag())));
  }

  private static void report(
      Groups<Integer, InetAddress> servers,
      Tag.Of2<Collection<InetAddress>, Integer> tag,
      Findings findings) {
    servers.forEach((keyTag, addresses) -> findings.add(tag.with(addresses, keyTag)));
  }
}
