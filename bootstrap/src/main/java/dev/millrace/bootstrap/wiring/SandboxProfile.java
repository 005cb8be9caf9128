package dev.millrace.bootstrap.wiring;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with every zone of the sandbox, because all its name servers live on IPv4 loopback
 * addresses, is told as INFO there; otherwise no zone of it could be called healthy.
 */
final class SandboxProfile {

  private static final Map<String, List<String>> TO_BE_EXPECTED =
      Map.of(
          "ADDRESS",
          List.of("A01_LOCAL_USE_ADDR", "A01_NO_GLOBALLY_REACHABLE_ADDR"),
          "DELEGATION",
          List.of("NO_IPV6_NS_DEL", "NO_IPV6_NS_CHILD"),
          "DNSSEC",
          List.of("DS19_BLOCKLIST_NOT_FOUND"));

  private SandboxProfile() {}

  /** Puts it over a sparse profile. */
  static void putOver(ObjectNode profile) {
    TO_BE_EXPECTED.forEach(
        (module, tags) ->
            tags.forEach(
                tag ->
                    profile.withObject("/test_levels").withObject("/" + module).put(tag, "INFO")));
  }
}
