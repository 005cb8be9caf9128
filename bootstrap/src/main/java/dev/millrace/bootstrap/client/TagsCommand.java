package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.CannotRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "tags",
    mixinStandardHelpOptions = true,
    header = "Put the domains of a server into groups.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace tags create tld --description 'Top-level domains'",
      "  millrace tags add tld se nu",
      "  millrace tags summary tld",
      "  millrace tags profile tld strict",
    })
final class TagsCommand {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAME = "TAG";
  private static final String ITS_NAME = "Its name.";

  private final ServerOptions server;

  TagsCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, header = "List tags by name.")
  int list(@Mixin PageOptions pages) throws InterruptedException {
    try (Session session = server.open()) {
      return session.list(Call.get("tags"), pages, TableView.TAGS);
    }
  }

  @Command(name = "create", mixinStandardHelpOptions = true, header = "Make a tag.")
  int create(
      @Parameters(paramLabel = NAME, description = ITS_NAME) String name,
      @Option(names = "--description", paramLabel = "TEXT", description = "What it stands for.")
          @Nullable String description)
      throws InterruptedException {
    try (Session session = server.open()) {
      ObjectNode body = JSON.createObjectNode().put("name", name);
      if (description != null) {
        body.put("description", description);
      }
      return session.show(Call.post("tags").json(body), DetailView.ALL);
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      header = "Delete a tag; its domains stay.")
  int delete(@Parameters(paramLabel = NAME, description = ITS_NAME) String name)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.delete("tags", name), View.words("Deleted tag " + name));
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      header = "Give domains a tag.",
      footer = {"", "Example:", "  millrace tags add tld --file tlds.txt"})
  int add(
      @Parameters(index = "0", paramLabel = NAME, description = ITS_NAME) String name,
      @Parameters(index = "1..*", arity = "0..*", paramLabel = "DOMAIN", description = "Domains.")
          @Nullable List<String> named,
      @Mixin TaggedDomains domains)
      throws InterruptedException {
    try (Session session = server.open()) {
      return domains.each(
          session,
          named == null ? List.of() : named,
          () -> Call.post("tags", name, "domains"),
          "domains now have the tag " + name);
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      header = "Take a tag from domains; the domains stay.")
  int remove(
      @Parameters(index = "0", paramLabel = NAME, description = ITS_NAME) String name,
      @Parameters(index = "1..*", arity = "0..*", paramLabel = "DOMAIN", description = "Domains.")
          @Nullable List<String> named,
      @Mixin TaggedDomains domains)
      throws InterruptedException {
    try (Session session = server.open()) {
      return domains.each(
          session,
          named == null ? List.of() : named,
          () -> Call.delete("tags", name, "domains"),
          "domains no longer have the tag " + name);
    }
  }

  @Command(
      name = "summary",
      mixinStandardHelpOptions = true,
      header = "Show how the domains of a tag do by their latest runs.")
  int summary(@Parameters(paramLabel = NAME, description = ITS_NAME) String name)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("tags", name, "summary"), DetailView.ALL);
    }
  }

  @Command(
      name = "profile",
      mixinStandardHelpOptions = true,
      header = "Say which stored profile batches of a tag are tested with that name none.")
  int profile(
      @Parameters(index = "0", paramLabel = NAME, description = ITS_NAME) String name,
      @Parameters(
              index = "1",
              arity = "0..1",
              paramLabel = "PROFILE",
              description = "The profile's name or number.")
          @Nullable String profile,
      @Option(names = "--clear", description = "None of its own any more.") boolean clear)
      throws InterruptedException {
    if (clear == (profile != null)) {
      throw new CannotRun("say a profile, or --clear");
    }
    try (Session session = server.open()) {
      if (profile == null) {
        return session.show(
            Call.delete("tags", name, "profile"),
            View.words("Tag " + name + " has no profile of its own"));
      }
      ObjectNode body = JSON.createObjectNode().put("profile_id", Names.profile(session, profile));
      return session.show(
          Call.put("tags", name, "profile").json(body),
          View.words("Tag " + name + " has the profile " + profile));
    }
  }
}
