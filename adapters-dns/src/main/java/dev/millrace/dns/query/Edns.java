package dev.millrace.dns.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The OPT record of a query (RFC 6891).
 *
 * <p>Defaults: Zonemaster, DNSQueryAndResponseDefaults.
 *
 * @param version 0..255
 * @param udpSize the UDP payload size announced, 0..65535 octets
 * @param dnssecOk the DO bit
 * @param z the 15 bits after the DO bit, 0..0x7fff
 * @param options in the order sent
 */
public record Edns(int version, int udpSize, boolean dnssecOk, int z, List<EdnsOption> options) {

  /** The default of an EDNS query: version 0, 512 octets, no flags, no options. */
  public static final Edns PLAIN = new Edns(0, 512, false, 0, List.of());

  /** The default of a DNSSEC query: the DO bit and 1,232 octets. */
  public static final Edns DNSSEC = new Edns(0, 1_232, true, 0, List.of());

  public Edns {
    options = List.copyOf(options);
  }

  /** The same with another version. */
  public Edns withVersion(int newVersion) {
    return new Edns(newVersion, udpSize, dnssecOk, z, options);
  }

  /** The same announcing another UDP payload size. */
  public Edns withUdpSize(int octets) {
    return new Edns(version, octets, dnssecOk, z, options);
  }

  /** The same with other Z bits. */
  public Edns withZ(int bits) {
    return new Edns(version, udpSize, dnssecOk, bits, options);
  }

  /** The same with one option more. */
  public Edns withOption(EdnsOption option) {
    List<EdnsOption> more = new ArrayList<>(options);
    more.add(option);
    return new Edns(version, udpSize, dnssecOk, z, more);
  }
}
