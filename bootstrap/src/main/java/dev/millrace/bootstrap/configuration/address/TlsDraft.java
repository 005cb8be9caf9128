package dev.millrace.bootstrap.configuration.address;

import dev.millrace.persistence.server.Tls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has been said about TLS so far, in one place or in several. */
public final class TlsDraft {

  private Tls.@Nullable Mode mode;
  private @Nullable Boolean encrypted;
  private @Nullable Boolean verified;
  private @Nullable Path ca;
  private @Nullable Path certificate;
  private @Nullable Path key;

  /** Says it in the words of libpq: disable, require, verify-ca or verify-full. */
  public void mode(String word) {
    mode =
        switch (word.toLowerCase(Locale.ROOT).replace('_', '-')) {
          case "disable", "disabled" -> Tls.Mode.DISABLE;
          case "require", "required", "trust" -> Tls.Mode.REQUIRE;
          case "verify-ca" -> Tls.Mode.VERIFY_CA;
          case "verify-full", "verify-identity" -> Tls.Mode.VERIFY_FULL;
          case "prefer", "preferred", "allow" ->
              throw new BadAddress(
                  "asks for TLS only if the server has it, so plain text would go unnoticed;"
                      + " write require (encrypted), verify-full (and the server proves who it is)"
                      + " or disable");
          default ->
              throw new BadAddress(
                  "has an unknown mode of TLS; allowed: disable, require, verify-ca, verify-full");
        };
  }

  /** Whether there is TLS at all. */
  public void encrypted(boolean on) {
    encrypted = on;
  }

  /** Whether the server must prove who it is. */
  public void verified(boolean on) {
    verified = on;
  }

  /** The authorities to trust. */
  public void ca(String file) {
    ca = path(file);
  }

  /** This program's own certificate. */
  public void certificate(String file) {
    certificate = path(file);
  }

  /** The key to it. */
  public void key(String file) {
    key = path(file);
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new BadAddress("names a file for TLS that is no path");
    }
  }

  /** Takes from another draft what this one does not say. */
  void fillFrom(TlsDraft other) {
    if (isSilent()) {
      mode = other.mode;
      encrypted = other.encrypted;
      verified = other.verified;
    }
    ca = ca == null ? other.ca : ca;
    if (certificate == null && key == null) {
      certificate = other.certificate;
      key = other.key;
    }
  }

  /** Whether a mode was named, rather than derived from switches. */
  boolean hasMode() {
    return mode != null;
  }

  private boolean isSilent() {
    return mode == null && encrypted == null && verified == null;
  }

  /**
   * What follows from all of it.
   *
   * @param byDefault whether there is TLS where nobody says anything
   */
  Tls resolve(boolean byDefault) {
    if ((certificate == null) != (key == null)) {
      throw new BadAddress("names a client certificate or its key; both are needed, or none");
    }
    return new Tls(resolvedMode(byDefault), ca, certificate, key);
  }

  private Tls.Mode resolvedMode(boolean byDefault) {
    if (mode != null) {
      return mode;
    }
    boolean files = ca != null || certificate != null;
    boolean on = encrypted == null ? byDefault || verified != null || files : encrypted;
    if (!on) {
      return Tls.Mode.DISABLE;
    }
    return Boolean.FALSE.equals(verified) ? Tls.Mode.REQUIRE : Tls.Mode.VERIFY_FULL;
  }
}
