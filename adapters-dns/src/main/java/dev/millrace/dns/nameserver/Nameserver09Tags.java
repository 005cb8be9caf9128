package dev.millrace.dns.nameserver;

import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.domain.entry.Level;
import java.util.List;
import org.xbill.DNS.Name;

/** What Nameserver09 can find; the meaning of each tag is its message. */
final class Nameserver09Tags {

  private static final Arg<String> TYPE = Args.text("type");
  private static final Arg<String> QUERY_1 = Args.text("query1");
  private static final Arg<String> QUERY_2 = Args.text("query2");

  static final Tag.Of4<ServerAddress, String, String, String> SAME_ANSWER =
      about(DEBUG, "CASE_QUERY_SAME_ANSWER");
  static final Tag.Of4<ServerAddress, String, String, String> DIFFERENT_ANSWER =
      about(WARNING, "CASE_QUERY_DIFFERENT_ANSWER");
  static final Tag.Of5<ServerAddress, String, String, String, String> SAME_RC =
      NameserverTags.NAMESERVER.at(
          DEBUG, "CASE_QUERY_SAME_RC", Args.NS, TYPE, QUERY_1, QUERY_2, Args.RCODE);
  static final Tag.Of6<ServerAddress, String, String, String, String, String> DIFFERENT_RC =
      differentRc("CASE_QUERY_DIFFERENT_RC");
  static final Tag.Of3<ServerAddress, String, String> NO_ANSWER =
      NameserverTags.NAMESERVER.at(
          WARNING, "CASE_QUERY_NO_ANSWER", Args.NS, TYPE, Args.text("domain"));
  static final Tag.Of2<String, Name> RESULTS_OK =
      NameserverTags.NAMESERVER.at(INFO, "CASE_QUERIES_RESULTS_OK", TYPE, Args.DOMAIN);
  static final Tag.Of2<String, Name> RESULTS_DIFFER =
      NameserverTags.NAMESERVER.at(ERROR, "CASE_QUERIES_RESULTS_DIFFER", TYPE, Args.DOMAIN);

  private Nameserver09Tags() {}

  static List<Tag> all() {
    return List.of(
        SAME_ANSWER,
        DIFFERENT_ANSWER,
        SAME_RC,
        DIFFERENT_RC,
        NO_ANSWER,
        RESULTS_OK,
        RESULTS_DIFFER);
  }

  private static Tag.Of4<ServerAddress, String, String, String> about(Level level, String name) {
    return NameserverTags.NAMESERVER.at(level, name, Args.NS, TYPE, QUERY_1, QUERY_2);
  }

  private static Tag.Of6<ServerAddress, String, String, String, String, String> differentRc(
      String name) {
    return NameserverTags.NAMESERVER.at(
        NameserverTags.NAMESERVER.at(WARNING, name, Args.NS, TYPE, QUERY_1),
        NameserverTags.NAMESERVER.at(
            WARNING, name, QUERY_2, Args.text("rcode1"), Args.text("rcode2")));
  }
}
