package dev.millrace.dns.profile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a sparse profile over another: objects are merged key by key, anything else is replaced, and
 * a null leaves what is there.
 */
final class ProfileMerger {

  private ProfileMerger() {}

  /** A new profile; neither argument changes. */
  static ObjectNode merge(ObjectNode base, ObjectNode over) {
    ObjectNode merged = base.deepCopy();
    over.properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value instanceof ObjectNode object
                  && merged.get(member.getKey()) instanceof ObjectNode below) {
                merged.set(member.getKey(), merge(below, object));
              } else if (value instanceof ObjectNode object) {
                merged.set(member.getKey(), merge(merged.objectNode(), object));
              } else if (!value.isNull()) {
                merged.set(member.getKey(), value.deepCopy());
              }
            });
    return merged;
  }
}
