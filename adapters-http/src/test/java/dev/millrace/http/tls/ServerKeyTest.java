package dev.millrace.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static TestKey rsa;

  @SuppressWarnings("NullAway.Init")
  private static TestKey ec;

  @BeforeAll
  static void makeKeys() throws Exception {
    rsa = TestKey.rsa(folder, "rsa");
    ec = TestKey.ec(folder, "ec");
  }

  private static Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ServerKey read(Path certificate, @Nullable Path key) {
    return ServerKey.read(new TlsFiles(certificate, key, null));
  }

  private static void refused(Path certificate, @Nullable Path key, Path named, String what) {
    assertThatThrownBy(() -> read(certificate, key))
        .isInstanceOf(UnusableTlsFiles.class)
        .hasMessageStartingWith("The file " + named + " that is named for TLS " + what);
  }

  @Test
  void keysOfAllFormsAreRead() throws Exception {
    Path rsaCertificate = file("rsa.pem", rsa.certificatePem());
    Path ecCertificate = file("ec.pem", ec.certificatePem());

    assertThat(read(rsaCertificate, file("rsa8.key", rsa.keyPem())).key()).isEqualTo(rsa.key());
    assertThat(read(rsaCertificate, file("rsa1.key", rsa.pkcs1Pem())).key()).isEqualTo(rsa.key());
    assertThat(read(ecCertificate, file("ec8.key", ec.keyPem())).key().getAlgorithm())
        .isEqualTo("EC");
    String openssl = TestKey.pem("EC PARAMETERS", new byte[] {6, 1, 0}) + ec.sec1Pem();
    assertThat(read(ecCertificate, file("ec1.key", openssl)).key().getAlgorithm()).isEqualTo("EC");
    TestKey ed25519 = TestKey.ed25519(folder, "ed");
    Path both = file("both.pem", ed25519.keyPem() + ed25519.certificatePem());
    assertThat(read(both, null).chain()).containsExactly(ed25519.certificate());
  }

  @Test
  void allCertificatesOfAChainAreShown() throws Exception {
    Path chain = file("chain.pem", "# ours\n" + ec.certificatePem() + rsa.certificatePem());

    assertThat(read(chain, file("chain.key", ec.keyPem())).chain())
        .containsExactly(ec.certificate(), rsa.certificate());
  }

  @Test
  void aPkcs12FileOpensWithItsPasswordOnly() throws Exception {
    assertThat(ServerKey.read(new TlsFiles(rsa.pkcs12(), null, TestKey.PASSWORD)).key())
        .isEqualTo(rsa.key());

    refused(rsa.pkcs12(), null, rsa.pkcs12(), "does not open with the password");
    Path words = file("words.p12", "no such thing");
    refused(words, null, words, "is neither a PEM nor a PKCS #12 file");
  }

  @Test
  void whatIsWrongWithAFileIsSaidWithItsName() throws Exception {
    Path certificate = file("good.pem", ec.certificatePem());
    Path other = file("other.key", rsa.keyPem());
    refused(certificate, other, other, "holds a private key that does not belong to");
    Path absent = folder.resolve("absent");
    refused(absent, other, absent, "does not exist");
    refused(certificate, absent, absent, "does not exist");
    refused(certificate, folder, folder, "cannot be read");
    refused(certificate, certificate, certificate, "holds no private key");
    refused(certificate, null, certificate, "holds no private key");
    refused(other, other, other, "holds no certificate");
    Path locked = file("locked.key", TestKey.pem("ENCRYPTED PRIVATE KEY", new byte[] {1}));
    refused(certificate, locked, locked, "holds a key that is locked with a password");
    Path old =
        file(
            "old.key",
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,00\n\nAAAA\n"
                + "-----END RSA PRIVATE KEY-----\n");
    refused(certificate, old, old, "holds a key that is locked with a password");
  }

  @Test
  void brokenContentsAreRefused() throws Exception {
    Path certificate = file("whole.pem", ec.certificatePem());
    for (String kind : new String[] {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"}) {
      for (byte[] der : new byte[][] {{}, {0x30}, {0x30, (byte) 0x84, 1}, {0x30, 2, 4, 9}}) {
        Path broken = file("broken.key", TestKey.pem(kind, der));
        refused(certificate, broken, broken, "holds a private key that is broken");
      }
    }
    Path dsa = file("dsa.key", TestKey.pem("DSA PRIVATE KEY", new byte[] {1}));
    refused(certificate, dsa, dsa, "holds a DSA PRIVATE KEY, which cannot be read");
    Path bad = file("bad.pem", TestKey.pem("CERTIFICATE", new byte[] {0x30, 1, 0}));
    refused(bad, null, bad, "holds no private key");
    refused(bad, file("any.key", ec.keyPem()), bad, "holds a certificate that cannot be read");
  }
}
