package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.DelegationInput;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check that say what is tested. */
final class CheckSubject {

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Test the zones in this file too, one a line, - for standard input; what follows a # is"
              + " a comment.")
  private @Nullable String file;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "How many zones are tested at once (default 8).")
  private int parallel = 8;

  @Option(
      names = "--test",
      paramLabel = "NAME",
      description =
          "Run only this module (delegation) or case (zone/zone05, or zone05); may be repeated.")
  private List<String> tests = new ArrayList<>();

  @Option(
      names = "--ns",
      paramLabel = "NAME[/ADDRESS]",
      description =
          "A name server to test with instead of the delegation; an address that is not given is"
              + " looked up. May be repeated.")
  private List<String> nameServers = new ArrayList<>();

  @Option(
      names = "--ds",
      paramLabel = "KEYTAG,ALG,TYPE,DIGEST",
      description = "A DS record to test with instead of the parent's; may be repeated.")
  private List<String> signers = new ArrayList<>();

  boolean hasFile() {
    return file != null;
  }

  int atOnce() {
    if (parallel < 1) {
      throw new CannotRun("--parallel: at least one zone has to be tested at a time");
    }
    return parallel;
  }

  /** The zones named on the command line, then those of the file. */
  List<DomainName> zones(List<String> named, InputStream in) {
    Stream<DomainName> listed = file == null ? Stream.of() : DomainFile.read(file, in).stream();
    List<DomainName> zones = Stream.concat(named.stream().map(DomainName::parse), listed).toList();
    if (zones.size() > 1 && !signers.isEmpty()) {
      throw new CannotRun("--ds: a DS record belongs to one zone, but several are to be tested");
    }
    return zones;
  }

  /** What is to be tested of a zone. */
  JobSpec.ZoneTest spec(DomainName zone, Level least) {
    return new JobSpec.ZoneTest(
        zone,
        tests,
        null,
        null,
        nameServers.stream().map(DelegationInput::nameServer).toList(),
        signers.stream().map(DelegationInput::signer).toList(),
        least);
  }
}
