package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a profile says is done, from the file to the wire and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckProfileTest {

  @TempDir private Path folder = Path.of("");
  private CheckWorld world;

  @BeforeAll
  void start(@TempDir Path worldsFolder) throws Exception {
    world = new CheckWorld(worldsFolder);
  }

  @BeforeEach
  void forget() {
    world.seen.clear();
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private String profile(String text) {
    try {
      return Files.writeString(folder.resolve("profile"), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tags(String profile, String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--profile";
    all[args.length + 1] = profile(profile);
    return world
        .json(all)
        .get("entries")
        .valueStream()
        .map(entry -> entry.get("level").asString() + " " + entry.get("tag").asString())
        .toList();
  }

  @Test
  void levelsAreTheProfiles() {
    assertThat(
            tags(
                "{\"test_levels\": {\"DELEGATION\": {\"NO_IPV6_NS_DEL\": \"CRITICAL\"}}}",
                "good.xa",
                "--test",
                "delegation01"))
        .containsExactly("CRITICAL NO_IPV6_NS_DEL", "NOTICE NO_IPV6_NS_CHILD");
  }

  @Test
  void casesAreTheProfilesAndTestsNamedAreTakenFromThem() {
    String cases = "test_cases:\n- basic01\n- delegation01\n";

    assertThat(tags(cases, "good.xa", "--level", "debug"))
        .filteredOn(tag -> tag.endsWith("TEST_CASE_START"))
        .hasSize(2);
    assertThat(tags(cases, "good.xa", "--level", "debug", "--test", "delegation"))
        .filteredOn(tag -> tag.endsWith("TEST_CASE_START"))
        .hasSize(1);
  }

  @Test
  void thresholdsAreTheProfiles() {
    String strict = "test_cases_vars:\n  zone02:\n    SOA_REFRESH_MINIMUM_VALUE: 99999\n";

    assertThat(tags(strict, "good.xa", "--test", "zone02"))
        .containsExactly("NOTICE REFRESH_MINIMUM_VALUE_LOWER");
    assertThat(tags("{}", "good.xa", "--test", "zone02")).isEmpty();
  }

  @Test
  void queriesAreRepeatedAsOftenAsTheProfileSays() {
    world.check(0, "silent.xa", "--test", "basic02", "--dns-retry", "1");
    int once = world.seenAt("127.97.5.1").size();
    world.seen.clear();
    Terminal terminal = Terminal.piped();
    String profile = profile("resolver: {defaults: {timeout: 1, retrans: 1, retry: 2}}");
    assertThat(terminal.run(world.args("silent.xa", "--test", "basic02", "--profile", profile)))
        .isZero();

    assertThat(once).isPositive();
    assertThat(world.seenAt("127.97.5.1")).hasSize(2 * once);
  }

  @Test
  void truncatedAnswersAreTakenAsTheyAreIfTheProfileSaysSo() {
    tags("resolver: {defaults: {fallback: false}}", "truncating.xa", "--test", "basic02");

    assertThat(world.seenAt("127.97.6.1")).isNotEmpty().noneMatch(Query::overTcp);
  }

  @Test
  void aServerIsGivenUpWhenTheProfileSaysSo() {
    tags(
        "resolver: {defaults: {fast_fail_timeout_count: 1, parallel: 1}}",
        "silent.xa",
        "--test",
        "basic");

    assertThat(world.seenAt("127.97.5.1")).hasSize(1);
  }

  @Test
  void anAddressFamilyThatIsOffIsNotUsed() {
    assertThat(tags("{}", "good.xa", "--no-ipv4", "--test", "basic", "--level", "info"))
        .isNotEmpty();
    assertThat(tags("net: {ipv4: false}", "good.xa", "--test", "basic", "--level", "info"))
        .isNotEmpty();
    assertThat(tags("no_network: true", "good.xa")).containsExactly("CRITICAL NO_NETWORK");
    assertThat(world.seen).isEmpty();
  }

  @Test
  void queriesComeFromTheAddressThatTheProfileOrAnOptionNames() throws Exception {
    assertThat(sourceWith("--profile", profile("resolver: {source4: 127.97.9.9}")))
        .isEqualTo("127.97.9.9");
    assertThat(sourceWith("--sourceaddr4", "127.97.9.8")).isEqualTo("127.97.9.8");
  }

  /** Asks a root server that tells where the query came from. */
  private String sourceWith(String... args) throws IOException {
    try (DatagramSocket root = new DatagramSocket(0, InetAddress.ofLiteral("127.97.8.1"))) {
      Path hints =
          Files.writeString(folder.resolve("hints"), ". 9 NS a.root.\na.root. 9 A 127.97.8.1\n");
      int code =
          Terminal.piped()
              .run(
                  "check",
                  "xa",
                  "--test",
                  "basic01",
                  "--hints",
                  hints.toString(),
                  "--dns-port",
                  String.valueOf(root.getLocalPort()),
                  "--allow-non-global-targets",
                  "--dns-retry",
                  "1",
                  "--dns-retrans",
                  "1",
                  args[0],
                  args[1]);
      assertThat(code).isZero();
      DatagramPacket packet = new DatagramPacket(new byte[512], 512);
      root.receive(packet);
      return packet.getAddress().getHostAddress();
    }
  }

  @Test
  void anAddressThatTheMachineDoesNotHaveIsRefused() {
    assertThat(world.check(2, "good.xa", "--sourceaddr4", "192.0.2.1").err())
        .contains("--sourceaddr4: queries cannot be sent from 192.0.2.1");
    assertThat(world.check(2, "good.xa", "--source-ipv6", "2001:db8::1").err())
        .contains("--sourceaddr6: queries cannot be sent from 2001:db8:0:0:0:0:0:1");
    assertThat(world.seen).isEmpty();
  }

  @Test
  void theProfileInForceIsPrintedAndReadsBackAsItself() {
    JsonMapper json = new JsonMapper();
    String strict = "test_levels: {zone: {REFRESH_MINIMUM_VALUE_LOWER: critical}}";
    String dump = world.check(0, "--dump-profile", "--profile", profile(strict), "--no-ipv6").out();

    JsonNode read = json.readTree(dump);
    assertThat(read.at("/net/ipv6").asBoolean()).isFalse();
    assertThat(read.at("/test_cases/0").asString()).isEqualTo("basic01");
    String again = world.check(0, "--dump-profile", "--profile", profile(dump), "--no-ipv6").out();
    assertThat(json.readTree(again)).isEqualTo(read);
    assertThat(world.seen).isEmpty();
  }

  @Test
  void aProfileWithAMistakeIsRefusedWithItsPlace() {
    assertThat(world.check(2, "good.xa", "--profile", profile("net:\n  ipv5: true\n")).err())
        .contains("engine.profile: ", "unknown key net.ipv5");
    assertThat(world.check(2, "good.xa", "--profile", profile("net: [\n")).err())
        .contains("engine.profile: ", "no", "YAML or JSON");
    assertThat(world.check(2, "good.xa", "--profile", profile("net: {}\nnet: {}\n")).err())
        .contains("engine.profile: ", "YAML or JSON");
  }
}
