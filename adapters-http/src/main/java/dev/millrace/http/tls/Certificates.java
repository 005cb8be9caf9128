package dev.millrace.http.tls;

import dev.millrace.application.loop.Loop;
import dev.millrace.application.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that new connections are shown. Its files are read again when they have changed
 * or somebody says so; connections that are open keep the one they began with.
 */
public final class Certificates implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final TlsFiles files;
  private final Clock clock;
  private final SslContextFactory.Server factory = new SslContextFactory.Server();
  private final Loop watch;
  private String seen;

  /**
   * Reads the files.
   *
   * @param interval between two looks at whether they have changed
   * @throws UnusableTlsFiles if they cannot be used
   */
  public Certificates(TlsFiles files, Duration interval, Clock clock) {
    this.files = files;
    this.clock = clock;
    this.seen = stamp();
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    show(factory, ServerKey.read(files));
    this.watch =
        new Loop(
            "certificates",
            () -> {
              reloadIfChanged();
              return interval;
            },
            () -> {});
  }

  /** What Jetty makes connections with. */
  public SslContextFactory.Server factory() {
    return factory;
  }

  /** Looks after the files from now on. */
  public void watch() {
    watch.start();
  }

  /** Reads the files again; if they cannot be used, all stays as it was. */
  public synchronized void reload() {
    seen = stamp();
    try {
      ServerKey key = ServerKey.read(files);
      factory.reload(changed -> show((SslContextFactory.Server) changed, key));
    } catch (UnusableTlsFiles e) {
      LOG.error("The certificate stays as it was: {}", e.getMessage());
    } catch (Exception e) {
      // Jetty's reload may throw anything.
      LOG.error("The certificate stays as it was", e);
    }
  }

  private synchronized void reloadIfChanged() {
    if (!seen.equals(stamp())) {
      reload();
    }
  }

  private void show(SslContextFactory.Server shown, ServerKey key) {
    try {
      shown.setKeyStore(key.keyStore());
      shown.setKeyStorePassword("");
    } catch (GeneralSecurityException | IOException e) {
      throw new UnusableTlsFiles(files.certificate(), "holds what cannot be used", e);
    }
    X509Certificate own = key.chain().getFirst();
    Instant end = own.getNotAfter().toInstant();
    LOG.info("The certificate of {} is good until {}", own.getSubjectX500Principal(), end);
    if (end.isBefore(clock.now())) {
      LOG.warn("The certificate in {} has expired; clients will refuse it", files.certificate());
    }
  }

  /** What changes whenever a file is written or replaced, be it behind a link. */
  private String stamp() {
    return Stream.of(files.certificate(), files.key())
        .filter(Objects::nonNull)
        .map(Certificates::stamp)
        .collect(Collectors.joining(" "));
  }

  private static String stamp(Path file) {
    try {
      return file.toRealPath() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "none";
    }
  }

  @Override
  public void close() {
    watch.stop();
    try {
      watch.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
