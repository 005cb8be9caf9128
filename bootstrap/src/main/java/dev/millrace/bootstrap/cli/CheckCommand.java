package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.KnownSettings;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.EngineWiring;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.finding.Messages;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.score.ScoringPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    header = "Test one zone, here and now, without a server and without a database.",
    description = {
      "",
      "Asks the zone's own name servers and those above them, never the system resolver. With --ns"
          + " and --ds it tests a zone that is not delegated yet, as if the parent had these"
          + " records.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace check example.org",
      "  millrace check example.org --level info --test delegation --test zone05",
      "  millrace check example.org --ns ns1.example.net/192.0.2.1 --ns ns2.example.net",
      "  millrace check example.org --fail-on warning --json > result.json",
      "  millrace check good.xa --hints hints.txt --dns-port 5353 --allow-non-global-targets",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The test ran",
      "1:There are findings at or above --fail-on",
      "2:Wrong usage, or the test could not run",
      "130:Interrupted",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags flags;

  @Parameters(paramLabel = "DOMAIN", description = "The zone, in Unicode or as A-labels.")
  private String domain = "";

  @Option(names = "--json", description = "Print a JSON object with all entries.")
  private boolean json;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "Show entries from this level on: debug, info, notice (default), warning, error,"
              + " critical.")
  private @Nullable String level;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 if there is an entry of this level or worse.")
  private @Nullable String failOn;

  @Option(
      names = "--test",
      paramLabel = "NAME",
      description = "Run only this module (delegation) or case (zone05); may be repeated.")
  private List<String> tests = new ArrayList<>();

  @Option(
      names = "--ns",
      paramLabel = "NAME[/ADDRESS]",
      description = "A name server to test with instead of the delegation; may be repeated.")
  private List<String> nameServers = new ArrayList<>();

  @Option(
      names = "--ds",
      paramLabel = "KEYTAG,ALG,TYPE,DIGEST",
      description = "A DS record to test with instead of the parent's; may be repeated.")
  private List<String> signers = new ArrayList<>();

  CheckCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() throws InterruptedException {
    Level shown = level == null ? Level.NOTICE : Level.parse(level);
    Level failing = failOn == null ? null : Level.parse(failOn);
    JobSpec.ZoneTest spec = spec(shown);
    ZoneTester tester = EngineWiring.tester(configuration().engine());
    long start = System.nanoTime();
    CheckReport report = report(spec, tester, start);
    new CheckPrinter(console, new Messages(), shown).print(report, json);
    return failing != null && report.hasAtLeast(failing) ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private CheckReport report(JobSpec.ZoneTest spec, ZoneTester tester, long start)
      throws InterruptedException {
    ZoneTester.Result result;
    try (ProgressLine line = console.progressLine()) {
      result = tester.test(spec, null, new CheckProgress(line, spec.domain()));
    }
    List<Entry> entries = result.entries();
    return new CheckReport(
        spec.domain(),
        entries,
        ScoringPolicy.DEFAULT.score(entries),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private JobSpec.ZoneTest spec(Level shown) {
    return new JobSpec.ZoneTest(
        DomainName.parse(domain),
        tests,
        null,
        null,
        nameServers.stream().map(DelegationInput::nameServer).toList(),
        signers.stream().map(DelegationInput::signer).toList(),
        shown.isAtLeast(Level.INFO) ? Level.INFO : shown);
  }

  private Configuration configuration() {
    Configuration configuration = flags.load();
    if (configuration.isDefault(KnownSettings.LOG_LEVEL)) {
      LoggingSetup.quiet();
    } else {
      LoggingSetup.apply(configuration.log(), console.errTerminal());
    }
    return configuration;
  }
}
