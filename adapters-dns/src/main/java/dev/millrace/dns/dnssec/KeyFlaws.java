package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.Dnssec19Tags.BADKEY_BLOCKLIST;
import static dev.millrace.dns.dnssec.Dnssec19Tags.BADKEY_RSA_INVALID;
import static dev.millrace.dns.dnssec.Dnssec19Tags.KEY_OK;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;

/** What is wrong with one key. */
final class KeyFlaws {

  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(3);

  private final DNSKEYRecord key;
  private final DnssecAlgorithm algorithm;
  private final Optional<String> blocklist;
  private final Optional<String> invalidity;
  private final List<RsaWeakness> weaknesses;

  /**
   * Examines a key.
   *
   * @param blocklist the name of the list of compromised keys that it is on
   */
  KeyFlaws(DNSKEYRecord key, Optional<String> blocklist) {
    Optional<RsaKey> rsa = KeyNumber.rsa(key);
    this.key = key;
    this.algorithm = DnssecAlgorithm.of(key.getAlgorithm());
    this.blocklist = blocklist;
    this.invalidity = rsa.flatMap(KeyFlaws::invalidity);
    this.weaknesses = rsa.map(KeyFlaws::weaknesses).orElse(List.of());
  }

  private static Optional<String> invalidity(RsaKey rsa) {
    if (rsa.exponent().compareTo(SMALLEST_EXPONENT) < 0) {
      return Optional.of("invalid_e");
    }
    return rsa.exponent().compareTo(rsa.modulus()) >= 0
        ? Optional.of("e_too_large")
        : Optional.empty();
  }

  private static List<RsaWeakness> weaknesses(RsaKey rsa) {
    return Arrays.stream(RsaWeakness.values()).filter(weakness -> weakness.affects(rsa)).toList();
  }

  void add(List<ServerAddress> servers, Sightings<ServerAddress> sightings) {
    for (ServerAddress server : servers) {
      blocklist.ifPresent(name -> add(server, BADKEY_BLOCKLIST, name, sightings));
      invalidity.ifPresent(subtest -> add(server, BADKEY_RSA_INVALID, subtest, sightings));
      tags().forEach(tag -> add(server, tag, sightings));
    }
  }

  private List<Tag.Of4<Collection<ServerAddress>, Integer, Integer, String>> tags() {
    List<Tag.Of4<Collection<ServerAddress>, Integer, Integer, String>> tags = new ArrayList<>();
    weaknesses.forEach(weakness -> tags.add(tagOf(weakness)));
    if (tags.isEmpty() && blocklist.isEmpty() && invalidity.isEmpty()) {
      tags.add(KEY_OK);
    }
    return tags;
  }

  private static Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> tagOf(
      RsaWeakness weakness) {
    return switch (weakness) {
      case FERMAT -> Dnssec19Tags.BADKEY_FERMAT;
      case PATTERN -> Dnssec19Tags.BADKEY_PATTERN;
      case ROCA -> Dnssec19Tags.BADKEY_ROCA;
      case SMALL_D -> Dnssec19Tags.BADKEY_SMALL_D;
      case SMALL_FACTORS -> Dnssec19Tags.BADKEY_SMALL_FACTORS;
    };
  }

  private void add(
      ServerAddress server,
      Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> tag,
      Sightings<ServerAddress> sightings) {
    int keyTag = key.getFootprint();
    sightings.add(
        server,
        tag,
        List.of(keyTag, algorithm),
        servers -> tag.with(servers, keyTag, algorithm.number(), algorithm.description()));
  }

  private void add(
      ServerAddress server,
      Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String> tag,
      String detail,
      Sightings<ServerAddress> sightings) {
    int keyTag = key.getFootprint();
    sightings.add(
        server,
        tag,
        List.of(keyTag, algorithm, detail),
        servers -> tag.with(servers, keyTag, algorithm.number(), algorithm.description(), detail));
  }
}
