package dev.millrace.dns.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.recursion.Lookup.Outcome;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class HostileDelegationTest {

  private static final int SERVERS_PER_ZONE = 30;
  private static final InetAddress ROOT = Addresses.of("127.83.0.1");

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void zonesOfManyServersThatAllLackAddressesAreGivenUp() {
    Network root =
        (server, query) -> {
          asked.incrementAndGet();
          return withoutGlue(query);
        };
    NameServers hints = NameServers.of(Map.of(Names.of("a.root"), List.of(ROOT)));
    Recursor recursor = new Recursor(root, hints, Overlay.NONE);

    assertThat(recursor.lookup(Names.of("www.z0"), Type.A).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(asked.get()).isBetween(2, 300);
  }

  @Test
  void aZoneOfManySilentServersIsGivenUp() {
    NameServers hints =
        NameServers.of(
            Map.of(
                Names.of("a.root"),
                IntStream.rangeClosed(1, 200)
                    .mapToObj(i -> Addresses.of("127.83.0." + i))
                    .toList()));
    Network silent =
        (server, query) -> {
          asked.incrementAndGet();
          return new NoResponse(NoResponse.Reason.TIMEOUT);
        };
    Recursor recursor = new Recursor(silent, hints, Overlay.NONE);

    assertThat(recursor.lookup(Names.of("www.xa"), Type.A).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(asked.get()).isEqualTo(12);
  }

  /** The servers of zone {@code z<n>} all have names in zone {@code z<n+1>}, without addresses. */
  private static Response withoutGlue(Query query) {
    Name zone = Names.ancestor(query.name(), 1);
    int next = Integer.parseInt(Names.text(zone).substring(1)) + 1;
    Message message = new Message();
    for (int i = 0; i < SERVERS_PER_ZONE; i++) {
      Name server = Names.of("ns" + i + ".z" + next);
      message.addRecord(new NSRecord(zone, DClass.IN, 60, server), Section.AUTHORITY);
    }
    return new Response(query, message, ROOT, Protocol.UDP, 512);
  }
}
