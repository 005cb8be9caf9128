package dev.millrace.bootstrap.wiring;

import dev.millrace.bootstrap.configuration.ConfigurationProblem;
import dev.millrace.bootstrap.configuration.EngineOptions;
import dev.millrace.dns.EngineSettings;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.routing.PrefixTable;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.domain.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Builds the zone test engine. */
public final class EngineWiring {

  private EngineWiring() {}

  /**
   * Makes ready, beside whatever else is done meanwhile, what the first test of a process would
   * otherwise wait for.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("preparation").start(ZoneTester::prepare);
  }

  /**
   * A tester as configured.
   *
   * @throws ConfigurationProblem if a file cannot be read or says something wrong
   */
  public static ZoneTester tester(EngineOptions options) {
    EngineSettings settings =
        EngineSettings.DEFAULT
            .at(options.queries().port(), hints(options.hints()))
            .allowing(permissions(options.reach(), options.reach().allowNonGlobalTargets()));
    Path table = options.prefixTable();
    return build(
        table == null ? settings : settings.with(prefixes(table)), BaseProfile.of(options));
  }

  /** A tester that knows no other world than the sandbox. */
  public static ZoneTester tester(EngineOptions options, Sandbox sandbox) {
    ObjectNode profile = BaseProfile.of(options);
    SandboxProfile.putOver(profile);
    return build(
        EngineSettings.DEFAULT
            .at(sandbox.port(), RootHints.parse(sandbox.hintsText()))
            .allowing(permissions(options.reach(), true)),
        profile);
  }

  private static EngineSettings.Permissions permissions(
      EngineOptions.Reach reach, boolean nonGlobalTargets) {
    return new EngineSettings.Permissions(reach.ipv4(), reach.ipv6(), nonGlobalTargets);
  }

  private static ZoneTester build(EngineSettings settings, ObjectNode profile) {
    try {
      return new ZoneTester(settings.under(profile.toString()));
    } catch (RuleViolation e) {
      throw new ConfigurationProblem("engine.profile: " + e.getMessage());
    }
  }

  private static PrefixTable prefixes(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return PrefixTable.parse(lines);
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationProblem("engine.prefix_table: " + file + " cannot be read");
    } catch (RuleViolation e) {
      throw new ConfigurationProblem("engine.prefix_table: " + file + ": " + e.getMessage());
    }
  }

  private static NameServers hints(@Nullable Path file) {
    if (file == null) {
      return RootHints.iana();
    }
    try {
      return RootHints.parse(Files.readString(file));
    } catch (IOException e) {
      throw new ConfigurationProblem("engine.hints: " + file + " cannot be read");
    } catch (RuleViolation e) {
      throw new ConfigurationProblem("engine.hints: " + file + ": " + e.getMessage());
    }
  }
}
