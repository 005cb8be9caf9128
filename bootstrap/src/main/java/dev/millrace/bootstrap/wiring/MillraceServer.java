package dev.millrace.bootstrap.wiring;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.loop.Loop;
import dev.millrace.application.maintenance.MaintenanceLoop;
import dev.millrace.application.node.NodePresence;
import dev.millrace.application.profile.ReadRevision;
import dev.millrace.application.setting.FollowSettings;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.ListenAddress;
import dev.millrace.bootstrap.configuration.NodeSettings;
import dev.millrace.dns.ZoneTestExecutor;
import dev.millrace.dns.ZoneTester;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.http.HttpUseCases;
import dev.millrace.http.MillraceHttp;
import dev.millrace.persistence.OpenStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server. It starts in this order: the store is migrated and opened, all parts are built,
 * the node's id is taken, what an earlier process left behind is settled, the workers start, and
 * only then does it listen. It stops the other way round.
 *
 * <p>The parts are built before anything needs the store, since its records get ready beside that.
 */
public final class MillraceServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MillraceServer.class);
  private static final Duration STORE_PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Configuration configuration;
  private final String version;
  private final Foundation foundation;
  private final AccessWiring access;
  private final ClosingStack closing = new ClosingStack();
  private volatile @Nullable MillraceHttp http;

  private MillraceServer(Configuration configuration, String version) {
    this.configuration = configuration;
    this.version = version;
    this.foundation = Foundation.lay(version);
    this.access = AccessWiring.read(configuration.access());
  }

  /**
   * A server that answers.
   *
   * @param address where it listens, with the port that was free
   * @param useCases what it can do, for those who drive it from inside the process
   */
  public record Running(MillraceServer server, ListenAddress address, HttpUseCases useCases)
      implements AutoCloseable {
    /** The whole address, for example {@code http://127.0.0.1:8080}. */
    public String url() {
      return server.configuration.http().scheme() + "://" + address;
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /**
   * Starts a server.
   *
   * @param version of this program
   * @throws StartRefused if a part cannot start; nothing runs then
   */
  public static Running start(Configuration configuration, ZoneTester tester, String version) {
    MillraceServer server = new MillraceServer(configuration, version);
    try {
      return server.start(tester);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private Running start(ZoneTester tester) {
    StartPhases.reached("the engine and the metrics are there");
    closing.push("metrics", PATIENCE, foundation.metrics()::close);
    OpenStore store = StoreWiring.open(configuration.database(), configuration.node(), foundation);
    closing.push("the store", PATIENCE, store::close);
    StartPhases.reached("the store is open");
    Foundation equipped = foundation.carrying(store.signals());
    NodeWiring node = new NodeWiring(configuration.node(), store, equipped, version);
    NodePresence presence = node.presence();
    JobFeed feed = new JobFeed(JobFeed.Limits.DEFAULT);
    SettingsWiring settings = new SettingsWiring(configuration, store.ports().settings());
    WorkerWiring workers = new WorkerWiring(store.ports(), equipped, configuration, settings);
    MaintenanceLoop maintenance = workers.maintenance();
    ZoneTester counted = tester.countedBy(foundation.metrics().engine());
    ZoneTester guarded = counted.ofPublicTargets();
    Supplier<ZoneTester> publicTester = () -> settings.anyAddress() ? counted : guarded;
    ReadRevision revisions = new ReadRevision(store.ports().profiles(), STORE_PAUSE);
    ZoneTestExecutor executor = new ZoneTestExecutor(counted, publicTester, revisions::read);
    WorkerRuntime runtime = workers.runtime(presence, feed, List.of(executor));
    HttpUseCases useCases =
        HttpWiring.useCases(
            store.ports(),
            equipped,
            access,
            new ThisNode(presence, runtime, configuration.node().works()),
            feed,
            tester.profileSchema(version),
            settings,
            new PublicWiring(store.ports(), equipped, publicTester, settings::anyAddress));
    MillraceHttp surface =
        HttpWiring.surface(configuration, settings::publicApi, useCases, equipped, version);
    StartPhases.reached("all parts are built");

    node.join();
    closing.push("the node's presence", PATIENCE, presence::stop);
    StartPhases.reached("the node has its id");
    settings.apply();
    startMaintenance(maintenance);
    startWorkers(runtime);
    startFollowing(settings.follow(foundation.metrics()));
    presence.start(() -> NodeWiring.load(runtime));
    startSampling(MetricsWiring.observe(foundation.metrics(), store, runtime));
    StartPhases.reached("the workers run");
    startListening(surface);
    StartPhases.reached("it listens");
    return new Running(
        this, new ListenAddress(configuration.http().listen().host(), surface.port()), useCases);
  }

  private void startListening(MillraceHttp surface) {
    HttpWiring.start(surface);
    closing.push("HTTP", PATIENCE, surface::close);
    http = surface;
  }

  private void startFollowing(FollowSettings following) {
    closing.push("the settings", PATIENCE, following::stop);
    following.start();
  }

  private void startMaintenance(MaintenanceLoop maintenance) {
    closing.push("maintenance", PATIENCE, maintenance::stop);
    maintenance.start();
  }

  private void startSampling(Loop sampling) {
    closing.push(
        "the metrics",
        PATIENCE,
        () -> {
          sampling.stop();
          sampling.join(PATIENCE);
        });
    sampling.start();
  }

  private void startWorkers(WorkerRuntime runtime) {
    Duration limit = configuration.workers().shutdownTimeout().plus(PATIENCE);
    closing.push("the workers", limit, runtime::stop);
    runtime.start();
    NodeSettings node = configuration.node();
    LOG.info(
        "Node {} has the roles {} and runs up to {} jobs at once",
        node.id(),
        node.roles().stream().sorted().map(NodeRole::label).collect(Collectors.joining(", ")),
        runtime.workers());
  }

  /** Reads the file of tokens and the certificate again, where there are any. */
  public void reload() {
    access.reload();
    MillraceHttp listening = http;
    if (listening != null) {
      listening.reloadCertificate();
    }
  }

  /** Stops all parts in order, each within its time. Calling it again does nothing. */
  @Override
  public void close() {
    closing.close();
  }
}
