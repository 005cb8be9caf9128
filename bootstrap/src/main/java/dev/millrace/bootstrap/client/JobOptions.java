package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.DelegationInput;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.NameServer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options that only single jobs have. */
final class JobOptions {

  @Option(
      names = "--ns",
      paramLabel = "NAME[/ADDRESS]",
      description = "Test the zone as if it were delegated to this server; may be repeated.")
  private List<String> nameServers = List.of();

  @Option(
      names = "--ds",
      paramLabel = "KEYTAG,ALGORITHM,TYPE,DIGEST",
      description = "A DS record that the parent zone would have; may be repeated.")
  private List<String> signers = List.of();

  @Option(
      names = "--priority",
      paramLabel = "0|1",
      description = "0: the normal tier, which goes first; 1: the batch tier. Default: 0.")
  private @Nullable Integer priority;

  @Option(names = "--run-at", paramLabel = "TIME", description = "Not before this time (RFC 3339).")
  private @Nullable String runAt;

  @Option(
      names = "--expires-at",
      paramLabel = "TIME",
      description = "Not started after this time (RFC 3339).")
  private @Nullable String expiresAt;

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description = "One job at the most is made with this key, however often it is submitted.")
  private @Nullable String key;

  void addTo(ObjectNode body) {
    for (String text : nameServers) {
      NameServer server = DelegationInput.nameServer(text);
      ObjectNode node = body.withArray("nameservers").addObject().put("ns", server.ns().toString());
      if (server.ip() != null) {
        node.put("ip", server.ip());
      }
    }
    for (String text : signers) {
      DelegationSigner signer = DelegationInput.signer(text);
      body.withArray("ds_info")
          .addObject()
          .put("keytag", signer.keytag())
          .put("algorithm", signer.algorithm())
          .put("digtype", signer.digtype())
          .put("digest", signer.digest());
    }
    put(body, "run_at", runAt);
    put(body, "expires_at", expiresAt);
    if (priority != null) {
      body.put("priority", priority);
    }
  }

  private static void put(ObjectNode body, String field, @Nullable String value) {
    if (value != null) {
      body.put(field, value);
    }
  }

  /** The call that submits one of these domains. */
  Call call(ObjectNode body, List<String> domains) {
    if (key != null && domains.size() > 1) {
      throw new CannotRun("--idempotency-key: a key is for one domain");
    }
    return Call.post("jobs")
        .json(body)
        .header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
  }
}
