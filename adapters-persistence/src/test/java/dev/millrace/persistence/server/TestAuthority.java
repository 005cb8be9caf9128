package dev.millrace.persistence.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An authority of one's own that signs certificates, made with the JDK's keytool. */
final class TestAuthority {

  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final String name;

  /** A certificate and its key, both PEM. */
  record Pair(Path certificate, Path key) {}

  TestAuthority(Path folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    generate(name, "-ext", "bc:c");
    keytool(name, "-exportcert", "-alias", name, "-rfc", "-file", certificate().toString());
  }

  Path certificate() {
    return folder.resolve(name + ".pem");
  }

  /**
   * @param names as keytool's {@code san} has them
   */
  Pair sign(String subject, String names) throws IOException, GeneralSecurityException {
    generate(subject);
    Path request = folder.resolve(subject + ".csr");
    Path certificate = folder.resolve(subject + ".pem");
    keytool(subject, "-certreq", "-alias", subject, "-file", request.toString());
    keytool(
        name,
        "-gencert",
        "-alias",
        name,
        "-rfc",
        "-validity",
        "30",
        "-ext",
        "san=" + names,
        "-infile",
        request.toString(),
        "-outfile",
        certificate.toString());
    return new Pair(certificate, key(subject));
  }

  private Path key(String subject) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store(subject))) {
      store.load(in, PASSWORD.toCharArray());
    }
    Key key = store.getKey(subject, PASSWORD.toCharArray());
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return Files.writeString(
        folder.resolve(subject + ".key"),
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }

  private void generate(String subject, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-alias",
                subject,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "30",
                "-dname",
                "CN=" + subject));
    arguments.addAll(List.of(more));
    keytool(subject, arguments.toArray(String[]::new));
  }

  private void keytool(String store, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "-keystore", store(store).toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Path store(String subject) {
    return folder.resolve(subject + ".p12");
  }
}
