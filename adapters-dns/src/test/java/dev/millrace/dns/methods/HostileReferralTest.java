package dev.millrace.dns.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;

class HostileReferralTest {

  private static final Name ZONE = Names.of("child.xa");
  private static final Name SERVER = Names.of("ns.h.g.f.e.d.c.b.a.child.xa");
  private static final InetAddress FIRST = Addresses.of("127.84.0.1");

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void delegationsThatFanOutAtEveryLevelAreGivenUp() {
    Network hostile =
        (server, query) -> {
          asked.incrementAndGet();
          return everyCut(query);
        };
    NameServers hints = NameServers.of(Map.of(Names.of("a.root"), List.of(FIRST)));
    try (Parallel parallel = new Parallel()) {
      Reach reach =
          new Reach(hostile, hostile, new Recursor(hostile, hints, Overlay.NONE), parallel);

      assertThat(new InZoneAddresses(ZONE, reach).at(FIRST, SERVER)).isEmpty();
      assertThat(asked.get()).isBetween(2, 300);
    }
  }

  /** Every cut between the zone and the server's name at once, each with thirty servers. */
  private static Response everyCut(Query query) {
    Message message = new Message();
    for (int depth = Names.depth(ZONE) + 1; depth < Names.depth(SERVER); depth++) {
      Name cut = Names.ancestor(SERVER, depth);
      for (int i = 1; i <= 30; i++) {
        Name server = Names.of("s" + i + ".other");
        message.addRecord(new NSRecord(cut, DClass.IN, 60, server), Section.AUTHORITY);
        message.addRecord(
            new ARecord(server, DClass.IN, 60, Addresses.of("127.84.0." + i)), Section.ADDITIONAL);
      }
    }
    return new Response(query, message, FIRST, Protocol.UDP, 512);
  }
}
