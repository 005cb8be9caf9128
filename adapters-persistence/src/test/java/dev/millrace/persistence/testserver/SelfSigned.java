package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that vouches for itself.
 *
 * @param certificate PEM
 * @param key PEM, PKCS #8
 */
record SelfSigned(Path certificate, Path key) {

  static SelfSigned in(Path folder) throws IOException, GeneralSecurityException {
    Path store = folder.resolve("store.p12");
    Command.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=127.0.0.1",
            "-alias",
            "server",
            "-keystore",
            store.toString(),
            "-storepass",
            "changeit"));
    KeyStore entries = KeyStore.getInstance("PKCS12");
    char[] password = "changeit".toCharArray();
    try (InputStream in = Files.newInputStream(store)) {
      entries.load(in, password);
    }
    return new SelfSigned(
        pem(folder, "CERTIFICATE", entries.getCertificate("server").getEncoded()),
        pem(folder, "PRIVATE KEY", entries.getKey("server", password).getEncoded()));
  }

  private static Path pem(Path folder, String label, byte[] der) throws IOException {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return Files.writeString(
        folder.resolve(label.replace(' ', '-') + ".pem"),
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
  }
}
