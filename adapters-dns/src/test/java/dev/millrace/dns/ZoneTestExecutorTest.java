package dev.millrace.dns;

import dev.millrace.application.worker.JobExecutor;
import dev.millrace.application.worker.JobExecutorContract;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The engine keeps the contract of every executor. */
class ZoneTestExecutorTest extends JobExecutorContract {

  private Sandbox sandbox;
  private JobExecutor executor;

  @BeforeEach
  void startSandbox() {
    sandbox =
        Sandbox.builder(Instant.now())
            .zone(ZoneSetup.of("quick.xa").server("ns1.quick.xa", "127.93.1.1"))
            .zone(ZoneSetup.of("silent.xa").server("ns1.silent.xa", "127.93.1.2", Faults.silent()))
            .start();
    EngineSettings settings =
        EngineSettings.DEFAULT
            .at(sandbox.port(), RootHints.parse(sandbox.hintsText()))
            .allowing(new EngineSettings.Permissions(true, true, true));
    executor = new ZoneTestExecutor(new ZoneTester(settings), id -> Optional.empty());
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @Override
  protected JobExecutor executor() {
    return executor;
  }

  @Override
  protected JobSpec quickJob() {
    return test("quick.xa");
  }

  /** Its only server is silent, which takes the default time-outs and retries to find out. */
  @Override
  protected JobSpec endlessJob() {
    return test("silent.xa");
  }

  private static JobSpec test(String zone) {
    return new JobSpec.ZoneTest(
        DomainName.parse(zone), List.of(), null, null, List.of(), List.of(), Level.DEBUG);
  }
}
