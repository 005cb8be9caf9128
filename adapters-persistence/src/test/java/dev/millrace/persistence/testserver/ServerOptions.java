package dev.millrace.persistence.testserver;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to run.
 *
 * @param durable whether a commit survives a crash of the machine; a commit always survives a crash
 *     of the server
 * @param settings the server's own, by its own names with underscores, in the form of its
 *     configuration file
 * @param tls null for none
 * @param accessRules lines for the PostgreSQL server's {@code pg_hba.conf} in place of its own;
 *     empty for: every user with a password, from this machine
 * @param unixSocket whether it also listens on a socket in the file system
 */
public record ServerOptions(
    boolean durable,
    Map<String, String> settings,
    @Nullable ServerTls tls,
    List<String> accessRules,
    boolean unixSocket) {

  /** Fast, plain, TCP only. */
  public static final ServerOptions FAST =
      new ServerOptions(false, Map.of(), null, List.of(), false);

  /**
   * The files of a server that speaks TLS; the server works on copies.
   *
   * @param ca to check clients by, PEM; null to ask clients for none
   */
  public record ServerTls(Path certificate, Path key, @Nullable Path ca) {}

  public ServerOptions {
    settings = Map.copyOf(settings);
    accessRules = List.copyOf(accessRules);
  }

  /** Writes to the disk as a server in earnest does. */
  public ServerOptions durably() {
    return new ServerOptions(true, settings, tls, accessRules, unixSocket);
  }

  /** With one setting more. */
  public ServerOptions with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new ServerOptions(durable, more, tls, accessRules, unixSocket);
  }

  /**
   * Offers TLS. It is required only where an access rule ({@code hostssl}) or {@code
   * require_secure_transport} says so.
   */
  public ServerOptions tls(Path certificate, Path key, @Nullable Path ca) {
    ServerTls files = new ServerTls(certificate, key, ca);
    return new ServerOptions(durable, settings, files, accessRules, unixSocket);
  }

  /** PostgreSQL: who may log in and how. MariaDB has no such file. */
  public ServerOptions accessRules(String... lines) {
    return new ServerOptions(durable, settings, tls, List.of(lines), unixSocket);
  }

  /** Also listens on a socket in the file system. */
  public ServerOptions onUnixSocket() {
    return new ServerOptions(durable, settings, tls, accessRules, true);
  }
}
