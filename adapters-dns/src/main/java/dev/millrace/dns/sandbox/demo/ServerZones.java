package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.time.Duration;
import java.util.List;

/** Zones on servers that misbehave. */
final class ServerZones {
  private static final Duration SLOW = Duration.ofMillis(1_500);

  private ServerZones() {}

  static List<ZoneSetup> all() {
    return List.of(
        refused(),
        servfail(),
        silent(),
        halfDead(),
        slow(),
        noTcp(),
        noUdp(),
        truncating(),
        notAuthoritative(),
        openTransfer(),
        formErrOnEdns(),
        dropsEdns(),
        wrongSource(),
        wrongId(),
        garbage());
  }

  private static ZoneSetup refused() {
    return Pairs.zone("refused", 50, Faults.refused()).describedAs("All servers answer REFUSED.");
  }

  private static ZoneSetup servfail() {
    return Pairs.zone("servfail", 51, Faults.servfail())
        .describedAs("All servers answer SERVFAIL.");
  }

  private static ZoneSetup silent() {
    return Pairs.zone("silent", 52, Faults.silent()).describedAs("No server answers.");
  }

  private static ZoneSetup halfDead() {
    return Pairs.secondOf("halfdead", 53, Faults.silent()).describedAs("ns2 never answers.");
  }

  private static ZoneSetup slow() {
    return Pairs.secondOf("slow", 54, Faults.slow(SLOW))
        .describedAs("ns2 takes one and a half seconds for each answer.");
  }

  private static ZoneSetup noTcp() {
    return Pairs.secondOf("notcp", 55, Faults.noTcp()).describedAs("ns2 does not answer over TCP.");
  }

  private static ZoneSetup noUdp() {
    return Pairs.secondOf("noudp", 56, Faults.noUdp()).describedAs("ns2 answers over TCP only.");
  }

  private static ZoneSetup truncating() {
    return Pairs.zone("truncating", 57, Faults.truncating())
        .describedAs("All UDP answers are truncated; TCP works.");
  }

  private static ZoneSetup notAuthoritative() {
    return Pairs.secondOf("noaa", 58, Faults.notAuthoritative())
        .describedAs("ns2 answers without the AA flag.");
  }

  private static ZoneSetup openTransfer() {
    return Pairs.zone("axfr", 59)
        .describedAs("ns2 lets everybody transfer the zone.")
        .openToTransfer("ns2.axfr.xa");
  }

  private static ZoneSetup formErrOnEdns() {
    return Pairs.secondOf("badedns", 60, Faults.formErrOnEdns())
        .describedAs("ns2 answers queries with EDNS with FORMERR.");
  }

  private static ZoneSetup dropsEdns() {
    return Pairs.secondOf("dropsedns", 61, Faults.dropsEdns())
        .describedAs("ns2 does not answer queries with EDNS.");
  }

  private static ZoneSetup wrongSource() {
    return Pairs.secondOf("wrongsource", 62, Faults.wrongSource())
        .describedAs("ns2 answers from an address that was not asked.");
  }

  private static ZoneSetup wrongId() {
    return Pairs.secondOf("wrongid", 63, Faults.wrongId())
        .describedAs("ns2 answers with the wrong message id.");
  }

  private static ZoneSetup garbage() {
    return Pairs.secondOf("garbage", 64, Faults.garbage())
        .describedAs("ns2 answers with bytes that are no DNS message.");
  }
}
