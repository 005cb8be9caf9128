package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.address.AddressBlock;
import dev.millrace.persistence.server.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where and for whom the server listens. */
public final class HttpKeys {

  public static final Setting<ListenAddress> LISTEN =
      Setting.of(
          "http.listen", "listen", Forms.listen(), "127.0.0.1:8080", "Where the server listens.");

  public static final Setting<Boolean> ALLOW_OPEN_LISTEN =
      Setting.of(
          "http.allow_open_listen",
          "allow-open-listen",
          Forms.onOff(),
          "false",
          "Listen beyond this machine although nobody has to log in.");

  public static final Setting<Set<String>> ALLOWED_HOSTS =
      Setting.of(
          "http.allowed_hosts",
          "allowed-hosts",
          Forms.hosts(),
          "",
          "Names by which clients reach the server, for example through a proxy.");

  public static final Setting<List<AddressBlock>> TRUSTED_PROXIES =
      Setting.of(
          "http.trusted_proxy_cidrs",
          "trusted-proxy-cidrs",
          Forms.addressBlocks(),
          "",
          "Where the proxies are whose X-Forwarded-For is believed.");

  public static final Setting<Path> TLS_CERT =
      Setting.of(
          "http.tls_cert",
          "tls-cert",
          Forms.path(),
          "",
          "The certificate that clients are shown, PEM with those that lead up to its authority, or"
              + " PKCS #12; without it the server speaks plain HTTP.");

  public static final Setting<Path> TLS_KEY =
      Setting.of(
          "http.tls_key",
          "tls-key",
          Forms.path(),
          "",
          "The private key to it, PEM, if it is in a file of its own.");

  public static final Setting<Secret> TLS_PASSWORD =
      Setting.of(
              "http.tls_password",
              "tls-password",
              Forms.secret(),
              "",
              "Opens a PKCS #12 file; as a flag it can be seen by everybody on the machine.")
          .showing(text -> "***");

  public static final Setting<Integer> MAX_STREAMS =
      Setting.of(
          "http.max_streams",
          "max-streams",
          Forms.number(1, 3_500),
          "2000",
          "How many streams of events there may be at once.");

  public static final Setting<Integer> MAX_STREAMS_PER_ADDRESS =
      Setting.of(
          "http.max_streams_per_address",
          "max-streams-per-address",
          Forms.number(1, 3_500),
          "100",
          "How many of them for one client address.");

  /** All of these. */
  static final List<Setting<?>> ALL =
      List.of(
          LISTEN,
          ALLOW_OPEN_LISTEN,
          ALLOWED_HOSTS,
          TRUSTED_PROXIES,
          TLS_CERT,
          TLS_KEY,
          TLS_PASSWORD,
          MAX_STREAMS,
          MAX_STREAMS_PER_ADDRESS);

  private HttpKeys() {}
}
