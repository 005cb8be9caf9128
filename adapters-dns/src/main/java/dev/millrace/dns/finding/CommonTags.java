package dev.millrace.dns.finding;

import static dev.millrace.domain.entry.Level.DEBUG;

import dev.millrace.dns.query.ServerAddress;
import java.util.List;

/**
 * The tags that every module has: start and end of a case, which the plan's runner reports, and
 * servers that were passed over because their address family is off.
 *
 * @param start {@code TEST_CASE_START}
 * @param end {@code TEST_CASE_END}
 * @param ipv4Disabled {@code IPV4_DISABLED}: server and query type
 * @param ipv6Disabled {@code IPV6_DISABLED}: server and query type
 */
public record CommonTags(
    Tag.Of1<String> start,
    Tag.Of1<String> end,
    Tag.Of2<ServerAddress, String> ipv4Disabled,
    Tag.Of2<ServerAddress, String> ipv6Disabled) {

  /** Those of one module. */
  public static CommonTags of(TestModule module) {
    TagsOf tags = new TagsOf(module);
    return new CommonTags(
        tags.at(DEBUG, "TEST_CASE_START", Args.text("testcase")),
        tags.at(DEBUG, "TEST_CASE_END", Args.text("testcase")),
        tags.at(DEBUG, "IPV4_DISABLED", Args.NS, Args.RRTYPE),
        tags.at(DEBUG, "IPV6_DISABLED", Args.NS, Args.RRTYPE));
  }

  /** All four. */
  public List<Tag> all() {
    return List.of(start, end, ipv4Disabled, ipv6Disabled);
  }
}
