package dev.millrace.dns.finding;

import static dev.millrace.domain.entry.Level.CRITICAL;
import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.NOTICE;

import java.net.InetAddress;
import java.util.List;
import org.xbill.DNS.Name;

/** What the engine itself reports. */
public final class SystemTags {

  private static final TagsOf SYSTEM = new TagsOf(TestModule.SYSTEM);

  /** What is tested. */
  public static final Tag.Of2<Name, String> TEST_TARGET =
      SYSTEM.at(DEBUG, "TEST_TARGET", Args.name("zone"), Args.text("module"));

  /** A module has run. */
  public static final Tag.Of1<String> MODULE_END =
      SYSTEM.at(DEBUG, "MODULE_END", Args.text("module"));

  /** A case failed in a way nobody foresaw; the run went on. */
  public static final Tag.Of2<String, String> MODULE_ERROR =
      SYSTEM.at(CRITICAL, "MODULE_ERROR", Args.text("module"), Args.text("msg"));

  /** The zone has no working name server, so the run stopped. */
  public static final Tag.Of1<Name> CANNOT_CONTINUE =
      SYSTEM.at(CRITICAL, "CANNOT_CONTINUE", Args.DOMAIN);

  /** Both address families are off. */
  public static final Tag.Of0 NO_NETWORK = SYSTEM.at(CRITICAL, "NO_NETWORK");

  /** The run's deadline passed; what was left of the plan did not run. */
  public static final Tag.Of1<Long> DEADLINE_PASSED =
      SYSTEM.at(ERROR, "DEADLINE_PASSED", Args.number("seconds"));

  /** A server's address is not in the public address space, and so was not asked. */
  public static final Tag.Of1<InetAddress> NON_GLOBAL_QUERY_BLOCKED =
      SYSTEM.at(NOTICE, "NON_GLOBAL_QUERY_BLOCKED", Args.NS_IP);

  /** A name server of an undelegated test is in the zone but came without an address. */
  public static final Tag.Of2<Name, Name> FAKE_DELEGATION_IN_ZONE_NO_IP =
      SYSTEM.at(ERROR, "FAKE_DELEGATION_IN_ZONE_NO_IP", Args.DOMAIN, Args.NSNAME);

  /** A name server of an undelegated test has no address and none was found. */
  public static final Tag.Of2<Name, Name> FAKE_DELEGATION_NO_IP =
      SYSTEM.at(ERROR, "FAKE_DELEGATION_NO_IP", Args.DOMAIN, Args.NSNAME);

  private SystemTags() {}

  /** All of them. */
  public static List<Tag> all() {
    return List.of(
        TEST_TARGET,
        MODULE_END,
        MODULE_ERROR,
        CANNOT_CONTINUE,
        NO_NETWORK,
        DEADLINE_PASSED,
        NON_GLOBAL_QUERY_BLOCKED,
        FAKE_DELEGATION_IN_ZONE_NO_IP,
        FAKE_DELEGATION_NO_IP);
  }
}
