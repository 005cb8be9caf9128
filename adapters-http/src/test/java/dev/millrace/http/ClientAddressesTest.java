package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.EdgeTelemetry;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.address.AddressBlock;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.contract.Api;
import dev.millrace.http.fake.FakeMillrace;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.publicapi.PublicSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts as the client, seen by whose requests are limited: two look-ups for each. */
class ClientAddressesTest {
  private static final int OK = 200;
  private static final int LIMITED = 429;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final AtomicInteger ignored = new AtomicInteger();
  private final List<String> limited = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void withoutATrustedProxyForgedHeadersChangeNothingAndAreCounted() throws Exception {
    Look look = server();

    assertThat(look.up("X-Forwarded-For", "203.0.113.1")).isEqualTo(OK);
    assertThat(look.up("Forwarded", "for=203.0.113.2")).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", "203.0.113.3")).isEqualTo(LIMITED);
    assertThat(look.up("x-real-ip", "203.0.113.4")).isEqualTo(LIMITED);
    assertThat(look.up()).isEqualTo(LIMITED);
    assertThat(ignored).hasValue(4);
    assertThat(limited).hasSize(3).containsOnly("/pub/api/v1/lookup/{domain}");
  }

  @Test
  void throughATrustedProxyEachClientIsOne() throws Exception {
    Look look = server("127.0.0.1/32");

    assertThat(look.up("X-Forwarded-For", "203.0.113.1")).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", "203.0.113.1")).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", "203.0.113.1")).isEqualTo(LIMITED);
    assertThat(look.up("X-Forwarded-For", "203.0.113.2")).isEqualTo(OK);
    assertThat(ignored).hasValue(0);
  }

  /** The first two columns are the same client in two disguises. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9                  | 198.51.100.1, 203.0.113.9",
        "203.0.113.9                  | 203.0.113.9:4711",
        "203.0.113.9                  | ::ffff:203.0.113.9",
        "203.0.113.9                  | ::FFFF:CB00:7109",
        "203.0.113.9                  | nonsense, 203.0.113.9, 10.0.0.7",
        "203.0.113.9                  | 127.0.0.1, 203.0.113.9",
        "203.0.113.9                  | '  203.0.113.9  ,10.1.2.3'",
        "2001:db8:1:2::1              | 2001:DB8:1:2:ffff::9",
        "2001:db8:1:2::1              | [2001:db8:1:2::7]:443",
        "2001:db8:1:2::1              | 2001:0db8:0001:0002:0:0:0:8",
        "2001:db8:1:2::1              | [2001:db8:1:2::1]"
      })
  void aDisguiseDoesNotMakeAnotherClient(String plain, String disguised) throws Exception {
    Look look = server("127.0.0.1/32", "10.0.0.0/8");

    assertThat(look.up("X-Forwarded-For", plain)).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", disguised)).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", plain)).isEqualTo(LIMITED);
    assertThat(look.up("X-Forwarded-For", disguised)).isEqualTo(LIMITED);
  }

  /** What cannot be read right of the client is nobody's: the proxy itself stands for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "garbage",
        "203.0.113.1, garbage",
        "203.0.113.1,",
        "127.1",
        "2130706433",
        "[",
        "::1::"
      })
  void garbageMakesNoClientOfItsOwn(String garbage) throws Exception {
    Look look = server("127.0.0.1/32");

    assertThat(look.up()).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", garbage)).isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", garbage)).isEqualTo(LIMITED);
    assertThat(look.up()).isEqualTo(LIMITED);
  }

  @Test
  void severalHeadersAreOneInTheirOrder() throws Exception {
    Look look = server("127.0.0.1/32");

    assertThat(look.up("X-Forwarded-For", "198.51.100.1", "X-Forwarded-For", "203.0.113.9"))
        .isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", "198.51.100.2", "X-Forwarded-For", "203.0.113.9"))
        .isEqualTo(OK);
    assertThat(look.up("X-Forwarded-For", "203.0.113.9")).isEqualTo(LIMITED);
  }

  private interface Look {
    int up(String... headers) throws Exception;
  }

  private Look server(String... trusted) {
    MillraceHttp server =
        new MillraceHttp(
            new FakeMillrace().useCases(RetentionPolicy.FOREVER),
            Surface.ALL,
            Api.settings(HttpSettings.Bodies.DEFAULT)
                .exposing(
                    new HttpSettings.Exposure(
                        () -> new PublicSettings(true, 2, Duration.ofMinutes(10)),
                        Arrays.stream(trusted).map(AddressBlock::parse).toList())),
            Telemetry.NONE,
            new Counting(),
            new VersionInfo("0", null, "25"));
    server.start();
    open.add(server);
    HttpClient client = HttpClient.newHttpClient();
    open.add(client);
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/pub/api/v1/lookup/example.com");
    return headers -> {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    };
  }

  private final class Counting implements EdgeTelemetry {
    @Override
    public void forwardingHeadersIgnored() {
      ignored.incrementAndGet();
    }

    @Override
    public void requestLimited(String route) {
      limited.add(route);
    }
  }
}
