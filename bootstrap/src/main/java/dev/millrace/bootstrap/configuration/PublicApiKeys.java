package dev.millrace.bootstrap.configuration;

import java.time.Duration;
import java.util.List;

/** What everybody may do without a token. */
public final class PublicApiKeys {

  public static final Setting<Boolean> PUBLIC_API =
      Setting.of(
          "public_api.enabled",
          "public-api",
          Forms.onOff(),
          "false",
          "Let everybody test zones through /pub/api/v1, without a token.");

  public static final Setting<Integer> RATE_LIMIT_MAX =
      Setting.of(
          "public_api.rate_limit_max",
          "public-api-rate-limit-max",
          Forms.number(0, 1_000),
          "10",
          "How many jobs, and how many look-ups, a client may ask for within the window; 0 for as"
              + " many as it likes.");

  public static final Setting<Duration> RATE_LIMIT_WINDOW =
      Setting.of(
          "public_api.rate_limit_window",
          "public-api-rate-limit-window",
          Forms.duration(Duration.ofSeconds(1), Duration.ofHours(24)),
          "10m",
          "The window of the limit.");

  public static final Setting<Boolean> ALLOW_PRIVATE_IP =
      Setting.of(
          "public_api.allow_private_undelegated_ip",
          "public-api-allow-private-undelegated-ip",
          Forms.onOff(),
          "false",
          "Let everybody have name servers asked that are not part of the Internet.");

  /** All of these. */
  static final List<Setting<?>> ALL =
      List.of(PUBLIC_API, RATE_LIMIT_MAX, RATE_LIMIT_WINDOW, ALLOW_PRIVATE_IP);

  private PublicApiKeys() {}
}
