package dev.millrace.http.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A key with a certificate for loopback, made by the JDK's keytool.
 *
 * @param pkcs12 the file that holds both
 */
public record TestKey(Path pkcs12, PrivateKey key, X509Certificate certificate) {
  /** Opens every file. */
  public static final String PASSWORD = "open sesame";

  private static final int PKCS8_HEAD_OF_RSA_2048 = 26;
  private static final int P256_SCALAR = 32;
  private static final String P256 = "a00a06082a8648ce3d030107";

  public static TestKey rsa(Path folder, String name) throws Exception {
    return make(folder, name, "RSA", "-keysize", "2048");
  }

  public static TestKey ec(Path folder, String name) throws Exception {
    return make(folder, name, "EC", "-groupname", "secp256r1");
  }

  static TestKey ed25519(Path folder, String name) throws Exception {
    return make(folder, name, "Ed25519");
  }

  private static TestKey make(Path folder, String name, String algorithm, String... more)
      throws Exception {
    Path file = folder.resolve(name + ".p12");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                algorithm,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2"));
    command.addAll(Arrays.asList(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new AssertionError(said);
    }
    return read(file);
  }

  private static TestKey read(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return new TestKey(
        file,
        (PrivateKey) store.getKey("server", PASSWORD.toCharArray()),
        (X509Certificate) store.getCertificate("server"));
  }

  public String certificatePem() throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate.getEncoded());
  }

  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** The older form of an RSA key. */
  String pkcs1Pem() {
    byte[] pkcs8 = key.getEncoded();
    return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, PKCS8_HEAD_OF_RSA_2048, pkcs8.length));
  }

  /** The older form of a key on the curve P-256. */
  String sec1Pem() {
    byte[] scalar = ((java.security.interfaces.ECPrivateKey) key).getS().toByteArray();
    byte[] padded = new byte[P256_SCALAR];
    int from = Math.max(0, scalar.length - P256_SCALAR);
    int length = scalar.length - from;
    System.arraycopy(scalar, from, padded, P256_SCALAR - length, length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HexFormat.of().parseHex("30310201010420"));
    out.writeBytes(padded);
    out.writeBytes(HexFormat.of().parseHex(P256));
    return pem("EC PRIVATE KEY", out.toByteArray());
  }

  static String pem(String kind, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
  }
}
