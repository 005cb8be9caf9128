package dev.millrace.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jetty.util.ssl.X509;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
  private static final Duration OFTEN = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder = Path.of("");

  @Test
  void filesThatHaveChangedAreTakenUpByThemselves() throws Exception {
    TestKey first = TestKey.ec(folder, "first");
    TestKey second = TestKey.rsa(folder, "second");
    Path file = Files.copy(first.pkcs12(), folder.resolve("server.p12"));
    TlsFiles files = new TlsFiles(file, null, TestKey.PASSWORD);
    try (Certificates certificates = new Certificates(files, OFTEN, () -> Instant.EPOCH)) {
      certificates.factory().start();
      certificates.watch();

      Files.move(second.pkcs12(), file, StandardCopyOption.REPLACE_EXISTING);

      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!second.certificate().equals(shown(certificates))) {
        assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        Thread.onSpinWait();
      }
      certificates.factory().stop();
    }
  }

  private static @Nullable X509Certificate shown(Certificates certificates) {
    X509 own = certificates.factory().getX509("server");
    return own == null ? null : own.getCertificate();
  }
}
