package dev.millrace.dns.sandbox;

import java.util.List;
import java.util.function.UnaryOperator;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSIDOption;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;

/** What servers can have in the OPT records of their answers, right or wrong. */
public final class EdnsFaults {

  private EdnsFaults() {}

  /** Sends the query's options back, known or not. */
  public static Fault echoesOptions() {
    return (query, sound) -> {
      OPTRecord asked = query.edns();
      return sound
          .reply(query)
          .map(
              response ->
                  changed(
                      response,
                      opt ->
                          rebuilt(
                              opt,
                              opt.getVersion(),
                              opt.getFlags(),
                              asked == null ? List.of() : asked.getOptions())));
    };
  }

  /** Sends the query's flags back, known or not. */
  public static Fault echoesFlags() {
    return (query, sound) -> {
      OPTRecord asked = query.edns();
      return sound
          .reply(query)
          .map(
              response ->
                  changed(
                      response,
                      opt ->
                          rebuilt(
                              opt,
                              opt.getVersion(),
                              asked == null ? 0 : asked.getFlags(),
                              opt.getOptions())));
    };
  }

  /** Claims another EDNS version. */
  public static Fault answersWithVersion(int version) {
    return Faults.changing(
        response ->
            changed(response, opt -> rebuilt(opt, version, opt.getFlags(), opt.getOptions())));
  }

  /** Names its instance (NSID, RFC 5001) to clients that ask for it. */
  public static Fault identifiedAs(byte[] instance) {
    List<EDNSOption> options = List.of(new NSIDOption(instance));
    Fault fault =
        Faults.changing(
            response ->
                changed(response, opt -> rebuilt(opt, opt.getVersion(), opt.getFlags(), options)));
    return fault.when(EdnsFaults::asksForInstance);
  }

  private static boolean asksForInstance(Query query) {
    OPTRecord edns = query.edns();
    return edns != null && !edns.getOptions(EDNSOption.Code.NSID).isEmpty();
  }

  private static OPTRecord rebuilt(
      OPTRecord opt, int version, int flags, List<EDNSOption> options) {
    return new OPTRecord(opt.getPayloadSize(), opt.getExtendedRcode(), version, flags, options);
  }

  private static Message changed(Message response, UnaryOperator<OPTRecord> change) {
    OPTRecord opt = response.getOPT();
    if (opt != null) {
      response.removeRecord(opt, Section.ADDITIONAL);
      response.addRecord(change.apply(opt), Section.ADDITIONAL);
    }
    return response;
  }
}
