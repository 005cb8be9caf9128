package dev.millrace.application.batch;

import dev.millrace.domain.name.DomainName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Sums up a submission name by name, so that it is known again. For one thread. */
final class NameDigest {
  private final MessageDigest sha256;
  private byte[] sum;

  /**
   * @param terms what else was asked for
   */
  NameDigest(String terms) {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
    sum = sha256.digest(terms.getBytes(StandardCharsets.UTF_8));
  }

  byte[] of(DomainName name) {
    return sha256.digest(name.ascii().getBytes(StandardCharsets.US_ASCII));
  }

  /** Adds a name to the sum. */
  void add(byte[] name) {
    sha256.update(sum);
    sum = sha256.digest(name);
  }

  /** The sum of all so far, 43 characters. */
  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
  }
}
