package dev.millrace.persistence.sql.json;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.profile.ChosenProfile;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a job is to do, as text: for a zone test an object with the fields that are set, for a task
 * its payload as it was sent.
 */
public final class SpecJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SpecJson() {}

  /** The text for a spec. */
  public static String write(JobSpec spec) {
    return switch (spec) {
      case JobSpec.ZoneTest test -> JSON.writeValueAsString(tree(test));
      case JobSpec.Task task -> task.payload();
    };
  }

  /** The spec of a job of this kind. */
  public static JobSpec read(String kind, String text) {
    return kind.equals(JobKind.ZONE_TEST.name())
        ? zoneTest(JSON.readTree(text))
        : new JobSpec.Task(new JobKind(kind), text);
  }

  private static ObjectNode tree(JobSpec.ZoneTest test) {
    ObjectNode tree = JSON.createObjectNode().put("domain", test.domain().ascii());
    if (!test.tests().isEmpty()) {
      ArrayNode tests = tree.putArray("tests");
      test.tests().forEach(tests::add);
    }
    ChosenProfile profile = test.profile();
    if (profile != null) {
      tree.putObject("profile")
          .put("id", profile.id())
          .put("name", profile.name())
          .put("revision", profile.revision());
    }
    putIfSet(tree, "profile_overrides", test.profileOverrides());
    putIfSet(tree, "min_level", test.minLevel() == null ? null : test.minLevel().name());
    if (!test.nameservers().isEmpty()) {
      ArrayNode servers = tree.putArray("nameservers");
      for (NameServer server : test.nameservers()) {
        putIfSet(servers.addObject().put("ns", server.ns().ascii()), "ip", server.ip());
      }
    }
    if (!test.dsInfo().isEmpty()) {
      ArrayNode signers = tree.putArray("ds_info");
      test.dsInfo().forEach(signer -> put(signers.addObject(), signer));
    }
    return tree;
  }

  private static void put(ObjectNode tree, DelegationSigner signer) {
    tree.put("keytag", signer.keytag())
        .put("algorithm", signer.algorithm())
        .put("digtype", signer.digtype())
        .put("digest", signer.digest());
  }

  private static void putIfSet(ObjectNode tree, String field, @Nullable String value) {
    if (value != null) {
      tree.put(field, value);
    }
  }

  private static JobSpec zoneTest(JsonNode tree) {
    String minLevel = textOrNull(tree, "min_level");
    return new JobSpec.ZoneTest(
        new DomainName(tree.get("domain").stringValue()),
        items(tree, "tests").stream().map(JsonNode::stringValue).toList(),
        chosenProfile(tree.get("profile")),
        textOrNull(tree, "profile_overrides"),
        items(tree, "nameservers").stream().map(SpecJson::nameServer).toList(),
        items(tree, "ds_info").stream().map(SpecJson::delegationSigner).toList(),
        minLevel == null ? null : Level.valueOf(minLevel));
  }

  private static @Nullable ChosenProfile chosenProfile(@Nullable JsonNode tree) {
    return tree == null
        ? null
        : new ChosenProfile(
            tree.get("id").longValue(),
            tree.get("name").stringValue(),
            tree.get("revision").longValue());
  }

  private static NameServer nameServer(JsonNode tree) {
    return new NameServer(new DomainName(tree.get("ns").stringValue()), textOrNull(tree, "ip"));
  }

  private static DelegationSigner delegationSigner(JsonNode tree) {
    return new DelegationSigner(
        tree.get("keytag").intValue(),
        tree.get("algorithm").intValue(),
        tree.get("digtype").intValue(),
        tree.get("digest").stringValue());
  }

  private static List<JsonNode> items(JsonNode tree, String field) {
    return StreamSupport.stream(tree.path(field).spliterator(), false).toList();
  }

  private static @Nullable String textOrNull(JsonNode tree, String field) {
    JsonNode value = tree.get(field);
    return value == null ? null : value.stringValue();
  }
}
