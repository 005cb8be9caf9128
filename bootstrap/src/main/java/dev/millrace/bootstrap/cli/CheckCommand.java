package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.NodeKeys;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.EngineWiring;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.finding.Messages;
import dev.millrace.dns.packets.Packets;
import dev.millrace.dns.plan.RunTerms;
import dev.millrace.domain.name.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    header = "Test zones, here and now, without a server and without a database.",
    description = {
      "",
      "Asks each zone's own name servers and those above them, never the system resolver. With"
          + " --ns and --ds it tests a zone that is not delegated yet, as if the parent had these"
          + " records. Several zones are tested side by side; what was found comes in the order in"
          + " which they were named.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace check example.org",
      "  millrace check example.org --level info --test delegation --test zone/zone05",
      "  millrace check example.org --ns ns1.example.net/192.0.2.1 --ns ns2.example.net",
      "  millrace check example.org --fail-on warning --json > result.json",
      "  millrace check --file domains.txt --json | jq -r '[.domain, .score.grade] | @tsv'",
      "  millrace check example.org --save example.packets",
      "  millrace check example.org --restore example.packets --profile strict.yaml",
      "  millrace check good.xa --hints hints.txt --dns-port 5353 --allow-non-global-targets",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All tests ran",
      "1:There are findings at or above --fail-on",
      "2:Wrong usage, or a test could not run",
      "130:Interrupted",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags flags;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "DOMAIN",
      description = "A zone, in Unicode or as A-labels; several may be named.")
  private List<String> domains = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nWhat is tested:%n", order = 1)
  private CheckSubject subject = new CheckSubject();

  @ArgGroup(validate = false, heading = "%nWhen it ends and how:%n", order = 2)
  private CheckEnding ending = new CheckEnding();

  @ArgGroup(validate = false, heading = "%nWhat is shown:%n", order = 3)
  private CheckView view = new CheckView();

  @ArgGroup(heading = "%nSaved answers (one of these):%n", order = 4)
  private CheckPackets packets = new CheckPackets();

  @ArgGroup(heading = "%nInstead of a test (one of these):%n", order = 5)
  private CheckKnowledge knowledge = new CheckKnowledge();

  CheckCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration = configuration();
    ZoneTester tester = EngineWiring.tester(configuration.engine());
    if (knowledge.isWanted()) {
      knowledge.print(console, tester, view.json());
      return ExitCode.OK;
    }
    List<DomainName> zones = zones();
    Packets source = packets.open(tester);
    CheckPrinter printer = printer(zones.size() > 1 || subject.hasFile());
    Check check = new Check(tester, subject, terms(source));
    int code = new CheckSeries(console, check, printer, ending).run(zones, subject.atOnce());
    packets.close(source);
    return code;
  }

  private List<DomainName> zones() {
    List<DomainName> zones = subject.zones(domains, console.in());
    if (zones.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Missing required parameter: 'DOMAIN', or --file");
    }
    return zones;
  }

  private RunTerms terms(Packets source) {
    return RunTerms.ORDINARY
        .keeping(ending.leastKept(view.least()))
        .stoppingAt(ending.stopLevel())
        .asking(source);
  }

  private CheckPrinter printer(boolean several) {
    return CheckPrinter.of(console, new Messages(), view, several);
  }

  private Configuration configuration() {
    Configuration configuration = flags.load();
    if (configuration.isDefault(NodeKeys.LOG_LEVEL)) {
      LoggingSetup.quiet();
    } else {
      LoggingSetup.apply(configuration.log(), console.errTerminal());
    }
    return configuration;
  }
}
