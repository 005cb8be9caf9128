package dev.millrace.bootstrap.wiring;

import dev.millrace.bootstrap.configuration.ConfigurationProblem;
import dev.millrace.bootstrap.configuration.EngineOptions;
import dev.millrace.dns.EngineSettings;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.domain.RuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Builds the zone test engine. */
public final class EngineWiring {

  private EngineWiring() {}

  /**
   * A tester as configured.
   *
   * @throws ConfigurationProblem if a file cannot be read or says something wrong
   */
  public static ZoneTester tester(EngineOptions options) {
    return build(options, options.queries().port(), hints(options.hints()), options.reach());
  }

  /** A tester that knows no other world than the sandbox. */
  public static ZoneTester tester(EngineOptions options, Sandbox sandbox) {
    EngineOptions.Reach reach = options.reach();
    EngineOptions.Reach local =
        new EngineOptions.Reach(
            reach.ipv4(), reach.ipv6(), reach.source4(), reach.source6(), true);
    return build(options, sandbox.port(), RootHints.parse(sandbox.hintsText()), local);
  }

  private static ZoneTester build(
      EngineOptions options, int port, NameServers hints, EngineOptions.Reach reach) {
    EngineSettings settings =
        EngineSettings.DEFAULT
            .at(port, hints)
            .allowing(
                new EngineSettings.Permissions(
                    reach.ipv4(), reach.ipv6(), reach.allowNonGlobalTargets()))
            .under(BaseProfile.of(options));
    try {
      return new ZoneTester(settings);
    } catch (RuleViolation e) {
      throw new ConfigurationProblem("engine.profile: " + e.getMessage());
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
