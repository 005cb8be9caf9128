package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.address.AddressBlock;
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

  /** All of these. */
  static final List<Setting<?>> ALL =
      List.of(LISTEN, ALLOW_OPEN_LISTEN, ALLOWED_HOSTS, TRUSTED_PROXIES);

  private HttpKeys() {}
}
