package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.RRSIGRecord;

/** How the keys that servers have go with the DS records of the delegation. */
final class SecuredKeys {

  private final Set<DSRecord> signers;
  private final Verifier verifier;

  private final Groups<Integer, InetAddress> noKey = new Groups<>();
  private final Groups<Integer, InetAddress> noMatch = new Groups<>();
  private final Groups<Integer, InetAddress> notForZones = new Groups<>();
  private final Groups<Integer, InetAddress> notSep = new Groups<>();
  private final Groups<Integer, InetAddress> noSignature = new Groups<>();
  private final Groups<KeyUse, InetAddress> notSupported = new Groups<>();
  private final Groups<Integer, InetAddress> notValid = new Groups<>();
  private final List<InetAddress> withoutKey = new ArrayList<>();
  private final List<InetAddress> withoutSignature = new ArrayList<>();

  SecuredKeys(Set<DSRecord> signers, Verifier verifier) {
    this.signers = signers;
    this.verifier = verifier;
  }

  /** Looks at the keys of one server. */
  void look(InetAddress server, SignedSet<DNSKEYRecord> keys) {
    Set<DNSKEYRecord> secured = new LinkedHashSet<>();
    for (DSRecord ds : signers) {
      keyOf(ds, keys.records())
          .ifPresentOrElse(
              key -> {
                if (isFit(server, ds, key)) {
                  secured.add(key);
                }
              },
              () -> noKey.add(ds.getFootprint(), server));
    }
    if (secured.isEmpty()) {
      withoutKey.add(server);
    }
    long signing = secured.stream().filter(key -> signs(server, key, keys)).count();
    if (signing == 0) {
      withoutSignature.add(server);
    }
  }

  /** The key with the tag of a DS record; of several, the one that the DS record is of. */
  private static Optional<DNSKEYRecord> keyOf(DSRecord ds, List<DNSKEYRecord> keys) {
    List<DNSKEYRecord> candidates =
        keys.stream().filter(key -> key.getFootprint() == ds.getFootprint()).toList();
    return candidates.stream()
        .filter(key -> DigestAlgorithm.matches(ds, key))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private boolean isFit(InetAddress server, DSRecord ds, DNSKEYRecord key) {
    if (DigestAlgorithm.of(ds.getDigestID()).isComputable() && !DigestAlgorithm.matches(ds, key)) {
      noMatch.add(ds.getFootprint(), server);
    }
    if ((key.getFlags() & DNSKEYRecord.Flags.ZONE_KEY) == 0) {
      notForZones.add(ds.getFootprint(), server);
      return false;
    }
    if ((key.getFlags() & DNSKEYRecord.Flags.SEP_KEY) == 0) {
      notSep.add(key.getFootprint(), server);
    }
    return true;
  }

  private boolean signs(InetAddress server, DNSKEYRecord key, SignedSet<DNSKEYRecord> keys) {
    List<RRSIGRecord> signatures =
        keys.signatures().stream()
            .filter(signature -> signature.getFootprint() == key.getFootprint())
            .toList();
    if (signatures.isEmpty()) {
      noSignature.add(key.getFootprint(), server);
      return false;
    }
    if (signatures.stream().anyMatch(s -> verifier.verifies(s, keys.records(), key))) {
      return true;
    }
    RRSIGRecord first = signatures.getFirst();
    if (DnssecAlgorithm.of(first.getAlgorithm()).isVerifiable()) {
      notValid.add(first.getFootprint(), server);
    } else {
      notSupported.add(KeyUse.of(first), server);
    }
    return false;
  }

  void report(Findings findings) {
    report(noKey, Dnssec02Tags.DS02_NO_DNSKEY_FOR_DS, findings);
    report(noMatch, Dnssec02Tags.DS02_NO_MATCH_DS_DNSKEY, findings);
    report(notForZones, Dnssec02Tags.DS02_DNSKEY_NOT_FOR_ZONE_SIGNING, findings);
    report(notSep, Dnssec02Tags.DS02_DNSKEY_NOT_SEP, findings);
    report(noSignature, Dnssec02Tags.DS02_NO_MATCHING_DNSKEY_RRSIG, findings);
    notSupported.forEach(
        (use, servers) ->
            findings.add(
                Dnssec02Tags.DS02_ALGO_NOT_SUPPORTED_BY_ZM.with(
                    servers, use.algorithm().mnemonic(), use.number(), use.tag())));
    report(notValid, Dnssec02Tags.DS02_RRSIG_NOT_VALID_BY_DNSKEY, findings);
    if (!withoutKey.isEmpty()) {
      findings.add(Dnssec02Tags.DS02_NO_VALID_DNSKEY_FOR_ANY_DS.with(withoutKey));
    } else if (!withoutSignature.isEmpty()) {
      findings.add(Dnssec02Tags.DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS.with(withoutSignature));
    }
  }

  private static void report(
      Groups<Integer, InetAddress> servers,
      Tag.Of2<Collection<InetAddress>, Integer> tag,
      Findings findings) {
    servers.forEach((keyTag, addresses) -> findings.add(tag.with(addresses, keyTag)));
  }
}
