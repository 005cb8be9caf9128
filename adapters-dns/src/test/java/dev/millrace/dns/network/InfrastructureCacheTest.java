package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class InfrastructureCacheTest {

  private static final InetAddress SERVER = Addresses.of("127.85.0.1");
  private static final Query QUERY = Query.of(Names.of("xa"), Type.NS);

  private final InfrastructureCache cache = new InfrastructureCache(Duration.ofMinutes(5), 10);
  private final InfrastructureCache.Key key =
      new InfrastructureCache.Key("settings", QueryKey.of(SERVER, QUERY));

  private static Response ofSize(int octets) {
    return new Response(QUERY, new Message(), SERVER, Protocol.TCP, octets);
  }

  @Test
  void anAnswerOfUsualSizeIsKept() {
    cache.keep(key, ofSize(1_232));

    assertThat(cache.find(key)).isPresent();
  }

  @Test
  void anAnswerOfUnusualSizeIsNotKept() {
    cache.keep(key, ofSize(60_000));

    assertThat(cache.find(key)).isEmpty();
  }

  @Test
  void anAnswerOfMoreRecordsThanUsualIsNotKept() {
    Message crowded = new Message();
    for (int i = 0; i < 300; i++) {
      crowded.addRecord(
          new NSRecord(Names.of("xa"), DClass.IN, 60, Names.of("n" + i)), Section.AUTHORITY);
    }
    cache.keep(key, new Response(QUERY, crowded, SERVER, Protocol.TCP, 4_000));

    assertThat(cache.find(key)).isEmpty();
  }
}
