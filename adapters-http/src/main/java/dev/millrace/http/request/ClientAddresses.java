package dev.millrace.http.request;

import dev.millrace.application.telemetry.EdgeTelemetry;
import dev.millrace.domain.address.AddressBlock;
import dev.millrace.domain.address.IpText;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows where requests come from. What {@code X-Forwarded-For} says counts only if a trusted proxy
 * says it, from right to left: the client is the first address that is none of the trusted ones,
 * since whatever stands further left the client may have written itself. From anybody else the
 * forwarding headers are passed over and counted; nothing else in this program reads them.
 */
public final class ClientAddresses {
  private static final String ATTRIBUTE = "millrace.client";
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final List<String> FORWARDING =
      List.of(
          FORWARDED_FOR,
          "Forwarded",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Port",
          "X-Real-IP");

  /** Chains of proxies are short; whoever sends a longer header means something else by it. */
  private static final int MAX_HOPS = 32;

  private static final int IPV4_OCTETS = 4;
  private static final int NETWORK_OCTETS = 8;

  private static final AddressBlock MAPPED = AddressBlock.parse("::ffff:0:0/96");
  private static final InetAddress NOWHERE = IpText.ofOctets(new byte[IPV4_OCTETS]);

  private final List<AddressBlock> trusted;
  private final EdgeTelemetry telemetry;

  /**
   * @param trusted where the proxies are that are believed; empty if clients connect themselves
   */
  public ClientAddresses(List<AddressBlock> trusted, EdgeTelemetry telemetry) {
    this.trusted = List.copyOf(trusted);
    this.telemetry = telemetry;
  }

  /** Where this request comes from; an IPv4-mapped address counts as the IPv4 one. */
  public static InetAddress of(Context request) {
    @Nullable InetAddress address = request.attribute(ATTRIBUTE);
    return address == null ? NOWHERE : address;
  }

  /** The same as text. */
  public static String text(Context request) {
    return IpText.write(of(request));
  }

  /**
   * One client as far as limits go: an IPv4 address or an IPv6 network of 64 bits, since whoever
   * has one address of such a network has them all.
   */
  public static String network(InetAddress address) {
    byte[] octets = address.getAddress();
    return octets.length == IPV4_OCTETS
        ? IpText.write(address)
        : HexFormat.of().formatHex(octets, 0, NETWORK_OCTETS);
  }

  /** Finds it out; before anything else is done with the request. */
  public void note(Context request) {
    request.attribute(ATTRIBUTE, resolve(request));
  }

  private InetAddress resolve(Context request) {
    InetAddress peer = address(request.req().getRemoteAddr()).orElse(NOWHERE);
    if (isTrusted(peer)) {
      return client(peer, hops(request));
    }
    if (FORWARDING.stream().anyMatch(name -> request.header(name) != null)) {
      telemetry.forwardingHeadersIgnored();
    }
    return peer;
  }

  /** Without an address at the place where one is due, the last proxy that is known has to do. */
  private InetAddress client(InetAddress peer, List<String> hops) {
    InetAddress nearest = peer;
    for (String hop : hops) {
      Optional<InetAddress> next = address(hop);
      if (next.isEmpty()) {
        return nearest;
      }
      nearest = next.get();
      if (!isTrusted(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  /** The nearest first. Several headers are one, in their order (RFC 9110, section 5.3). */
  private static List<String> hops(Context request) {
    List<String> hops = new ArrayList<>();
    for (String header : Collections.list(request.req().getHeaders(FORWARDED_FOR))) {
      Arrays.stream(header.split(",", -1)).map(String::strip).forEach(hops::add);
    }
    return hops.reversed().stream().limit(MAX_HOPS).toList();
  }

  /** An address, with the port and brackets that some proxies add. */
  private static Optional<InetAddress> address(String text) {
    String bare = text;
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      bare = end < 0 ? text : text.substring(1, end);
    } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
      bare = text.substring(0, text.indexOf(':'));
    }
    int zone = bare.indexOf('%');
    return IpText.parse(zone < 0 ? bare : bare.substring(0, zone)).map(ClientAddresses::unmapped);
  }

  private static InetAddress unmapped(InetAddress address) {
    byte[] octets = address.getAddress();
    return MAPPED.contains(address)
        ? IpText.ofOctets(Arrays.copyOfRange(octets, octets.length - IPV4_OCTETS, octets.length))
        : address;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(block -> block.contains(address));
  }
}
