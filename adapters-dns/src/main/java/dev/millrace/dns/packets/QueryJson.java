package dev.millrace.dns.packets;

import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.EdnsOption;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A query as a JSON object. What is as usual is left out. */
final class QueryJson {

  private QueryJson() {}

  static void write(Query query, ObjectNode json) {
    json.put("name", query.name().toString());
    json.put("type", query.typeName());
    json.put("class", DClass.string(query.dclass()));
    json.put("protocol", query.protocol().name());
    putIf(json, "rd", query.flags().rd());
    putIf(json, "ad", query.flags().ad());
    putIf(json, "cd", query.flags().cd());
    putIf(json, "keep_truncated", !query.handling().tcpOnTruncation());
    putIf(json, "any_source", query.handling().anySource());
    Edns edns = query.edns();
    if (edns != null) {
      write(edns, json.putObject("edns"));
    }
  }

  private static void putIf(ObjectNode json, String key, boolean on) {
    if (on) {
      json.put(key, true);
    }
  }

  private static void write(Edns edns, ObjectNode json) {
    json.put("version", edns.version());
    json.put("udp_size", edns.udpSize());
    json.put("do", edns.dnssecOk());
    json.put("z", edns.z());
    for (EdnsOption option : edns.options()) {
      json.withArray("/options").addObject().put("code", option.code()).put("data", option.data());
    }
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static Query read(JsonNode json) {
    return new Query(
        Names.of(json.path("name").asString("")),
        known(Type.value(json.path("type").asString(""), true), "type"),
        known(DClass.value(json.path("class").asString("")), "class"),
        Protocol.valueOf(json.path("protocol").asString("")),
        new Query.Flags(flag(json, "rd"), flag(json, "ad"), flag(json, "cd")),
        json.has("edns") ? edns(json.path("edns")) : null,
        new Query.Handling(!flag(json, "keep_truncated"), flag(json, "any_source")));
  }

  private static int known(int value, String what) {
    if (value < 0) {
      throw new IllegalArgumentException("the query's " + what + " is unknown");
    }
    return value;
  }

  private static boolean flag(JsonNode json, String key) {
    return json.path(key).asBoolean(false);
  }

  private static Edns edns(JsonNode json) {
    List<EdnsOption> options = new ArrayList<>();
    json.path("options")
        .forEach(
            option ->
                options.add(
                    new EdnsOption(
                        option.path("code").asInt(0), option.path("data").asString(""))));
    return new Edns(
        json.path("version").asInt(0),
        json.path("udp_size").asInt(0),
        flag(json, "do"),
        json.path("z").asInt(0),
        options);
  }
}
