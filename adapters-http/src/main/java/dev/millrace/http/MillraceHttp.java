package dev.millrace.http;

import dev.millrace.application.telemetry.EdgeTelemetry;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.http.access.AuditRoutes;
import dev.millrace.http.access.Guard;
import dev.millrace.http.access.SessionRoutes;
import dev.millrace.http.batch.BatchDiffRoutes;
import dev.millrace.http.batch.BatchEvents;
import dev.millrace.http.batch.BatchRerunRoutes;
import dev.millrace.http.batch.BatchRoutes;
import dev.millrace.http.batch.BatchSubmissionRoutes;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.job.JobEvents;
import dev.millrace.http.job.JobRoutes;
import dev.millrace.http.json.Json;
import dev.millrace.http.operation.FeatureRoutes;
import dev.millrace.http.operation.OperationRoutes;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.profile.ProfileRoutes;
import dev.millrace.http.publicapi.PublicInfoRoutes;
import dev.millrace.http.publicapi.PublicRoutes;
import dev.millrace.http.publicapi.PublicSettings;
import dev.millrace.http.queue.QueueEvents;
import dev.millrace.http.queue.QueueRoutes;
import dev.millrace.http.registry.DomainRoutes;
import dev.millrace.http.registry.TagRoutes;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.ClientAddresses;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import dev.millrace.http.request.WantedLocale;
import dev.millrace.http.run.EntryRoutes;
import dev.millrace.http.run.RunRoutes;
import dev.millrace.http.server.Admission;
import dev.millrace.http.server.HttpServer;
import dev.millrace.http.server.Listen;
import dev.millrace.http.setting.SettingsRoutes;
import dev.millrace.http.site.DocsRoutes;
import dev.millrace.http.site.SiteRoutes;
import dev.millrace.http.tls.Certificates;
import dev.millrace.http.tls.UnusableTlsFiles;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP surface: start it, ask for its port, close it. */
public final class MillraceHttp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MillraceHttp.class);
  private static final Duration LOOK_AT_CERTIFICATE = Duration.ofSeconds(10);

  private final HttpUseCases useCases;
  private final HttpSettings settings;
  private final VersionInfo version;
  private final EdgeTelemetry edge;
  private final Json json = new Json();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final EventStreams streams;
  private final Guard guard;
  private final @Nullable Certificates certificates;
  private final HttpServer server;

  /** With all operations. */
  public MillraceHttp(
      HttpUseCases useCases, HttpSettings settings, Telemetry telemetry, VersionInfo version) {
    this(useCases, Surface.ALL, settings, telemetry, EdgeTelemetry.NONE, version);
  }

  /**
   * @throws HttpStartRefused {@code tls_file_unusable}
   */
  public MillraceHttp(
      HttpUseCases useCases,
      Surface surface,
      HttpSettings settings,
      Telemetry telemetry,
      EdgeTelemetry edge,
      VersionInfo version) {
    this.useCases = useCases;
    this.settings = settings;
    this.version = version;
    this.edge = edge;
    this.streams =
        new EventStreams(
            settings.streams(), settings.timeouts().heartbeat(), closing::get, telemetry);
    this.guard = new Guard(useCases.access(), useCases.operation().clock());
    this.certificates = certificates(settings, useCases.operation().clock());
    this.server =
        new HttpServer(
            listen(settings, certificates), json, telemetry, admission(), routes(surface));
  }

  /**
   * Listens from now on.
   *
   * @throws HttpStartRefused if it cannot listen there
   */
  public void start() {
    try {
      server.start();
    } catch (RuntimeException e) {
      server.stop();
      throw refused(e);
    }
    if (certificates != null) {
      certificates.watch();
    }
    LOG.atInfo()
        .addKeyValue("host", settings.host())
        .addKeyValue("port", port())
        .log("Listening on {}://{}:{}/", scheme(), settings.host(), port());
  }

  /** Reads the certificate again; if it cannot be used, all stays as it was. */
  public void reloadCertificate() {
    if (certificates != null) {
      certificates.reload();
    }
  }

  private String scheme() {
    return certificates == null ? "http" : "https";
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Ends streams at once, gives other requests a bounded time, and listens no more. */
  @Override
  public void close() {
    closing.set(true);
    if (certificates != null) {
      certificates.close();
    }
    server.stop();
  }

  private Admission admission() {
    return new Admission(
        guard,
        useCases.access().recordAudit(),
        useCases.operation().clock(),
        settings.allowedHosts(),
        new ClientAddresses(settings.exposure().trustedProxies(), edge),
        this::hasPublicApi);
  }

  private List<Route> routes(Surface surface) {
    return switch (surface) {
      case ALL -> routes();
      case PROBES -> new OperationRoutes(useCases.operation(), version, new Answers(json)).probes();
    };
  }

  /** All operations. */
  List<Route> routes() {
    Answers answers = new Answers(json);
    RequestBody bodies =
        new RequestBody(json, settings.bodies().maxBytes(), settings.bodies().maxStreamBytes());
    return Stream.of(
            jobRoutes(bodies, answers),
            batchRoutes(bodies, answers),
            new QueueEvents(
                    useCases.queue().watch(), useCases.operation().clock(), answers, streams)
                .routes(),
            new BatchDiffRoutes(useCases.batches().reading().compare(), answers).routes(),
            new BatchRerunRoutes(useCases.batches().rerun(), bodies, answers).routes(),
            new BatchEvents(useCases.batches().watch(), answers, streams).routes(),
            new QueueRoutes(useCases.queue(), useCases.operation().clock(), bodies, answers)
                .routes(),
            new DomainRoutes(useCases.registry(), useCases.runs().list(), answers).routes(),
            new TagRoutes(useCases.registry(), bodies, answers).routes(),
            new ProfileRoutes(useCases.profiles(), bodies, json, answers).routes(),
            runRoutes(bodies, answers),
            new OperationRoutes(useCases.operation(), version, answers).routes(),
            settingRoutes(bodies, answers),
            accessRoutes(bodies, answers),
            publicRoutes(bodies, answers),
            new SiteRoutes(useCases.queue().describe(), guard.isOpen()).routes(),
            new DocsRoutes().routes())
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> jobRoutes(RequestBody bodies, Answers answers) {
    JobEvents events = new JobEvents(useCases.jobs().watch(), locale(), answers, streams);
    return concat(new JobRoutes(useCases.jobs(), bodies, answers).routes(), events.routes());
  }

  private List<Route> batchRoutes(RequestBody bodies, Answers answers) {
    return concat(
        new BatchSubmissionRoutes(
                useCases.batches().submit(),
                bodies,
                json,
                answers,
                settings.bodies().maxStreamLines())
            .routes(),
        new BatchRoutes(
                useCases.batches(), useCases.jobs().list(), useCases.registry().keepTags(), answers)
            .routes());
  }

  private List<Route> runRoutes(RequestBody bodies, Answers answers) {
    return concat(
        new RunRoutes(useCases.runs(), locale(), bodies, answers).routes(),
        new EntryRoutes(useCases.runs().listEntries(), useCases.registry().readDomain(), answers)
            .routes());
  }

  private List<Route> publicRoutes(RequestBody bodies, Answers answers) {
    Supplier<PublicSettings> chosen = settings.exposure().publicApi();
    return concat(
        new PublicRoutes(useCases.publicApi(), chosen, locale(), bodies, answers, edge).routes(),
        new PublicInfoRoutes(
                useCases.publicApi().profiles(),
                useCases.operation().messages(),
                version,
                chosen,
                answers)
            .routes());
  }

  private boolean hasPublicApi() {
    return settings.exposure().publicApi().get().enabled();
  }

  private List<Route> settingRoutes(RequestBody bodies, Answers answers) {
    FeatureRoutes features =
        new FeatureRoutes(guard::isOpen, this::hasPublicApi, settings.tls() != null, answers);
    return concat(
        new SettingsRoutes(useCases.settings(), bodies, answers).routes(), features.routes());
  }

  private List<Route> accessRoutes(RequestBody bodies, Answers answers) {
    return concat(
        new SessionRoutes(guard, useCases.access().sessions(), bodies, answers).routes(),
        new AuditRoutes(useCases.access().listAudit(), answers).routes());
  }

  private WantedLocale locale() {
    return new WantedLocale(useCases.operation().messages());
  }

  private static List<Route> concat(List<Route> first, List<Route> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static @Nullable Certificates certificates(HttpSettings settings, Clock clock) {
    if (settings.tls() == null) {
      return null;
    }
    try {
      return new Certificates(settings.tls(), LOOK_AT_CERTIFICATE, clock);
    } catch (UnusableTlsFiles e) {
      throw new HttpStartRefused(
          HttpStartRefused.TLS_FILE_UNUSABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private static Listen listen(HttpSettings settings, @Nullable Certificates certificates) {
    return new Listen(
        settings.host(),
        settings.port(),
        certificates,
        settings.maxConnections(),
        settings.timeouts().header(),
        settings.timeouts().idle(),
        settings.timeouts().stop());
  }

  private RuntimeException refused(RuntimeException e) {
    BindException bind = bindFailure(e);
    String place = settings.host() + ":" + settings.port();
    if (bind == null) {
      return new HttpStartRefused(
          HttpStartRefused.CANNOT_LISTEN, "The server cannot listen on " + place + ".", e);
    }
    String reason = String.valueOf(bind.getMessage());
    return reason.contains("in use")
        ? new HttpStartRefused(
            HttpStartRefused.PORT_IN_USE,
            "Another process listens on " + place + " already; stop it or choose another port.",
            e)
        : new HttpStartRefused(
            HttpStartRefused.CANNOT_LISTEN,
            "The server cannot listen on " + place + ": " + reason + ".",
            e);
  }

  private static @Nullable BindException bindFailure(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    return (BindException) cause;
  }
}
