package dev.millrace.dns.zone;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;

/** What Zone12 can find; the meaning of each tag is its message. */
final class Zone12Tags {

  static final Tag.Of4<ServerAddress, Long, Integer, String> CSYNC_FOUND =
      ZoneTags.ZONE.at(
          INFO,
          "Z12_CSYNC_FOUND",
          Args.NS,
          Args.number("serial"),
          Args.integer("flags"),
          Args.text("type_bitmap"));
  static final Tag.Of0 INCONSISTENT_CSYNC = ZoneTags.ZONE.at(WARNING, "Z12_INCONSISTENT_CSYNC");
  static final Tag.Of0 MIXED_PRESENCE = ZoneTags.ZONE.at(WARNING, "Z12_MIXED_PRESENCE");
  static final Tag.Of2<ServerAddress, Integer> MULTIPLE_CSYNC =
      ZoneTags.ZONE.at(WARNING, "Z12_MULTIPLE_CSYNC", Args.NS, Args.integer("count"));
  static final Tag.Of1<ServerAddress> NO_CSYNC = ZoneTags.ZONE.at(INFO, "Z12_NO_CSYNC", Args.NS);
  static final Tag.Of3<ServerAddress, Long, Long> SERIAL_MISMATCH =
      ZoneTags.ZONE.at(
          WARNING,
          "Z12_SERIAL_MISMATCH",
          Args.NS,
          Args.number("csync_serial"),
          Args.number("soa_serial"));

  private Zone12Tags() {}

  static List<Tag> all() {
    return List.of(
        CSYNC_FOUND, INCONSISTENT_CSYNC, MIXED_PRESENCE, MULTIPLE_CSYNC, NO_CSYNC, SERIAL_MISMATCH);
  }
}
