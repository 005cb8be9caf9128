package dev.millrace.http;

import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.domain.address.AddressBlock;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.publicapi.PublicSettings;
import dev.millrace.http.tls.TlsFiles;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and within which bounds the server listens.
 *
 * @param host an address or name of this machine
 * @param port 0..65535; 0 takes a free one
 * @param bodies how large bodies may be
 * @param timeouts how long things may take
 * @param maxConnections how many connections at once; further ones wait
 * @param streams how many clients may watch at once
 * @param allowedHosts names by which clients may call the server, in lower case; addresses and the
 *     name that it listens on always count
 * @param exposure what there is for people who do not log in
 * @param tls the certificate that clients are shown; null for plain HTTP
 */
public record HttpSettings(
    String host,
    int port,
    Bodies bodies,
    Timeouts timeouts,
    int maxConnections,
    EventStreams.Limits streams,
    Set<String> allowedHosts,
    Exposure exposure,
    @Nullable TlsFiles tls) {
  private static final int MAX_PORT = 65_535;
  private static final int DEFAULT_CONNECTIONS = 4_000;

  /** In plain HTTP and with the default bounds on those who watch. */
  public HttpSettings(
      String host,
      int port,
      Bodies bodies,
      Timeouts timeouts,
      int maxConnections,
      Set<String> allowedHosts,
      Exposure exposure) {
    this(
        host,
        port,
        bodies,
        timeouts,
        maxConnections,
        EventStreams.Limits.DEFAULT,
        allowedHosts,
        exposure,
        null);
  }

  public HttpSettings {
    allowedHosts = Set.copyOf(allowedHosts);
    if (host.isBlank()) {
      throw new IllegalArgumentException("The host must not be blank.");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "The port must be 0 to " + MAX_PORT + ", not " + port + ".");
    }
    if (maxConnections < 1) {
      throw new IllegalArgumentException("At least one connection must be allowed.");
    }
  }

  /**
   * How large bodies may be.
   *
   * @param maxBytes JSON, in bytes
   * @param maxStreamBytes streams of domains, in bytes
   * @param maxStreamLines streams of domains, in domains
   */
  public record Bodies(long maxBytes, long maxStreamBytes, int maxStreamLines) {
    /** 1 MiB; 256 MiB and as many domains as a batch may have for streams. */
    public static final Bodies DEFAULT = new Bodies(1L << 20, 256L << 20, SubmitBatch.MAX_DOMAINS);

    public Bodies {
      if (maxBytes < 1 || maxStreamBytes < 1 || maxStreamLines < 1) {
        throw new IllegalArgumentException("Bodies must be allowed at least one byte.");
      }
    }
  }

  /**
   * How long things may take.
   *
   * @param header silence of a connection between requests and within a request's head
   * @param idle silence within a request's body or while the client does not read
   * @param heartbeat silence on a stream of events
   * @param stop how long requests in flight have to end when the server stops
   */
  public record Timeouts(Duration header, Duration idle, Duration heartbeat, Duration stop) {
    /** 10 s, 30 s, 15 s and 3 s. */
    public static final Timeouts DEFAULT =
        new Timeouts(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3));

    public Timeouts {
      for (Duration timeout : new Duration[] {header, idle, heartbeat, stop}) {
        if (timeout.isNegative() || timeout.isZero()) {
          throw new IllegalArgumentException("A timeout must be longer than nothing.");
        }
      }
    }
  }

  /**
   * What there is for people who do not log in.
   *
   * @param publicApi asked at each request
   * @param trustedProxies where the proxies are that may say who the client is
   */
  public record Exposure(Supplier<PublicSettings> publicApi, List<AddressBlock> trustedProxies) {
    /** No public API, and clients that connect themselves. */
    public static final Exposure NONE = new Exposure(() -> PublicSettings.OFF, List.of());

    public Exposure {
      trustedProxies = List.copyOf(trustedProxies);
    }
  }

  /** The default bounds. */
  public static HttpSettings of(String host, int port) {
    return new HttpSettings(
        host, port, Bodies.DEFAULT, Timeouts.DEFAULT, DEFAULT_CONNECTIONS, Set.of(), Exposure.NONE);
  }

  /** The same with something for people who do not log in. */
  public HttpSettings exposing(Exposure other) {
    return new HttpSettings(
        host, port, bodies, timeouts, maxConnections, streams, allowedHosts, other, tls);
  }

  /** The same with names by which clients may call the server. */
  public HttpSettings allowing(Set<String> hosts) {
    return new HttpSettings(
        host, port, bodies, timeouts, maxConnections, streams, hosts, exposure, tls);
  }

  /** The same with other bounds on those who watch. */
  public HttpSettings watchedBy(EventStreams.Limits limits) {
    return new HttpSettings(
        host, port, bodies, timeouts, maxConnections, limits, allowedHosts, exposure, tls);
  }

  /** The same with a certificate, or without one. */
  public HttpSettings showing(@Nullable TlsFiles files) {
    return new HttpSettings(
        host, port, bodies, timeouts, maxConnections, streams, allowedHosts, exposure, files);
  }
}
