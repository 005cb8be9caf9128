package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.ExitCode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "profiles",
    mixinStandardHelpOptions = true,
    header = "Store test profiles on a server and change them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace profiles create strict --file strict.yaml --public",
      "  millrace profiles check",
      "  millrace profiles patch strict add_missing_test_cases",
    })
final class ProfilesCommand {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROFILE = "PROFILE";
  private static final String NAME_OR_NUMBER = "Its name or number.";

  private final ServerOptions server;

  ProfilesCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      header = "List the stored profiles by name.")
  int list() throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("profiles"), TableView.PROFILES);
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      header = "Show a profile; default is what tests without one have.")
  int show(@Parameters(paramLabel = PROFILE, description = NAME_OR_NUMBER) String profile)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("profiles", segment(session, profile)), DetailView.ALL);
    }
  }

  private static String segment(Session session, String profile) throws InterruptedException {
    long id = Names.profile(session, profile);
    return id == 0 ? "default" : String.valueOf(id);
  }

  @Command(name = "create", mixinStandardHelpOptions = true, header = "Store a profile.")
  int create(
      @Parameters(paramLabel = "NAME", description = "What it is called.") String name,
      @Option(
              names = {"-f", "--file"},
              required = true,
              paramLabel = "FILE",
              description = "The profile in YAML or JSON; - for standard input.")
          String file,
      @Mixin ProfileOptions options)
      throws InterruptedException {
    try (Session session = server.open()) {
      ObjectNode body = JSON.createObjectNode().put("name", name);
      body.set("config", ProfileFile.read(file, session.console().in()));
      options.addTo(body);
      return session.show(Call.post("profiles").json(body), DetailView.ALL);
    }
  }

  @Command(
      name = "replace",
      mixinStandardHelpOptions = true,
      header = "Write a profile anew; what is not said stays as it is.",
      description = {"", "Refused if somebody else changes it at the same time."})
  int replace(
      @Parameters(paramLabel = PROFILE, description = NAME_OR_NUMBER) String profile,
      @Option(
              names = {"-f", "--file"},
              paramLabel = "FILE",
              description = "The profile in YAML or JSON; - for standard input.")
          @Nullable String file,
      @Option(names = "--name", paramLabel = "NAME", description = "What it is called now.")
          @Nullable String name,
      @Mixin ProfileOptions options)
      throws InterruptedException {
    try (Session session = server.open()) {
      long id = Names.profile(session, profile);
      Answer current = session.connection().call(Call.get("profiles", id));
      JsonNode old = current.json();
      ObjectNode body = JSON.createObjectNode();
      body.put("name", name == null ? old.path("name").asString() : name);
      body.set("description", old.path("description"));
      body.set("public", old.path("public"));
      body.set(
          "config",
          file == null ? old.path("config") : ProfileFile.read(file, session.console().in()));
      options.addTo(body);
      return session.show(
          Call.put("profiles", id).json(body).header("If-Match", current.tag().orElse(null)),
          DetailView.ALL);
    }
  }

  @Command(
      name = "patch",
      mixinStandardHelpOptions = true,
      header = "Change a profile in one respect.",
      description = {
        "",
        "The operations: add_missing_test_cases, add_missing_test_levels, reset_test_cases,"
            + " reset_test_levels, mark_reviewed, clear_reviewed.",
      })
  int patch(
      @Parameters(index = "0", paramLabel = PROFILE, description = NAME_OR_NUMBER) String profile,
      @Parameters(index = "1", paramLabel = "OPERATION", description = "What to do.") String op,
      @Option(names = "--module", paramLabel = "MODULE", description = "For reset_test_levels.")
          @Nullable String module)
      throws InterruptedException {
    try (Session session = server.open()) {
      ObjectNode body = JSON.createObjectNode().put("op", op);
      if (module != null) {
        body.put("module", module);
      }
      return session.show(
          Call.patch("profiles", Names.profile(session, profile)).json(body), DetailView.ALL);
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      header = "Delete a profile; jobs that wait are tested with it all the same.")
  int delete(@Parameters(paramLabel = PROFILE, description = NAME_OR_NUMBER) String profile)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(
          Call.delete("profiles", Names.profile(session, profile)),
          View.words("Deleted profile " + profile));
    }
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      header = "Tell whether profiles fit the server's version; exit with 1 if one does not.")
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = PROFILE,
              description = "Its name or number; all, if left out.")
          @Nullable String profile)
      throws InterruptedException {
    try (Session session = server.open()) {
      Call call =
          profile == null
              ? Call.get("profiles", "compatibility")
              : Call.get("profiles", Names.profile(session, profile), "compatibility");
      Answer answer = session.connection().call(call);
      session.print(answer, profile == null ? TableView.FITS : DetailView.FIT);
      JsonNode checked = answer.json();
      Stream<JsonNode> profiles = checked.isArray() ? checked.valueStream() : Stream.of(checked);
      return profiles.allMatch(one -> one.path("compatible").asBoolean(false))
          ? ExitCode.OK
          : ExitCode.FINDINGS;
    }
  }
}
