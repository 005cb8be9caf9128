package dev.millrace.dns.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.finding.SystemTags;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {

  private final Profiles profiles =
      Profiles.ofDefault(List.of("basic01", "zone02"), TestPlan.complete().tags(), false);

  @Test
  void theDefaultProfileIsZonemasters() {
    Profile profile = profiles.effective();

    assertThat(profile.resolver().timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(profile.resolver().retrans()).isEqualTo(Duration.ofSeconds(3));
    assertThat(profile.resolver().retry()).isEqualTo(2);
    assertThat(profile.resolver().parallel()).isEqualTo(8);
    assertThat(profile.net()).isEqualTo(new Profile.Net(true, true, false));
    assertThat(profile.runs("Basic01")).isTrue();
    assertThat(profile.runs("basic02")).isFalse();
    assertThat(profile.variable("zone02", "SOA_REFRESH_MINIMUM_VALUE")).isEqualTo(14_400);
    assertThat(profile.asnDatabase().baseNames()).first().isEqualTo("asnlookup.zonemaster.net");
  }

  @Test
  void everyTagHasItsDefaultLevelInTheJson() {
    Profile profile = profiles.effective();

    assertThat(TestPlan.complete().tags())
        .allSatisfy(
            tag ->
                assertThat(profile.levels().get(tag.module()))
                    .containsEntry(tag.name(), tag.defaultLevel()));
  }

  @Test
  void laterProfilesGoOverEarlierOnes() {
    Profile profile =
        profiles.effective(
            """
            {"net": {"ipv6": false}, "test_levels": {"SYSTEM": {"CANNOT_CONTINUE": "NOTICE"}}}
            """,
            null,
            """
            {"net": {"ipv6": true, "ipv4": false}, "test_cases": ["zone02"],
             "test_levels": {"system": {"NO_NETWORK": "warning"}}}
            """);

    assertThat(profile.net()).isEqualTo(new Profile.Net(false, true, false));
    assertThat(profile.testCases()).containsExactly("zone02");
    assertThat(profile.levelOf(SystemTags.CANNOT_CONTINUE)).isEqualTo(Level.NOTICE);
    assertThat(profile.levelOf(SystemTags.NO_NETWORK)).isEqualTo(Level.WARNING);
    assertThat(profile.levelOf(SystemTags.MODULE_ERROR)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void aLaterProfileWinsHoweverTheEarlierWritesItsModules() {
    Profile profile =
        profiles
            .over("{\"test_levels\":{\"system\":{\"NO_NETWORK\":\"INFO\"}}}")
            .effective(
                """
                {"test_levels": {"SYSTEM": {"NO_NETWORK": "WARNING"},
                                 "System": {"MODULE_ERROR": "ERROR"}}}
                """);

    assertThat(profile.levelOf(SystemTags.NO_NETWORK)).isEqualTo(Level.WARNING);
    assertThat(profile.levelOf(SystemTags.MODULE_ERROR)).isEqualTo(Level.ERROR);
    assertThat(profile.json()).doesNotContain("\"system\"");
  }

  @Test
  void theEffectiveProfileReadsBackAsItself() {
    Profile profile = profiles.effective("{\"resolver\":{\"source6\":\"2001:db8::1\"}}");

    assertThat(profiles.effective(profile.json())).isEqualTo(profile);
  }

  @Test
  void aProfileCannotTurnOnAFamilyThatTheHostLacks() {
    Profile profile = profiles.limitedTo(true, false).effective("{\"net\":{\"ipv6\":true}}");

    assertThat(profile.net()).isEqualTo(new Profile.Net(true, false, false));
  }

  @Test
  void noNetworkTurnsBothFamiliesOff() {
    assertThat(profiles.effective("{\"no_network\":true}").net())
        .isEqualTo(new Profile.Net(false, false, false));
  }

  @Test
  void keysOfOtherEnginesThatMeanNothingHereAreLetThrough() {
    profiles.check(
        """
        {"resolver": {"defaults": {"igntc": false, "usevc": false, "unordered": true}},
         "cache": {"redis": {"server": "127.0.0.1:6379"}},
         "asn_db": {"style": "cymru", "sources": {"cymru": ["asn.example"]}}}
        """);
  }

  @Test
  void onlyTheOperatorAllowsTargetsThatAreNotPublic() {
    String wish = "{\"net\":{\"allow_non_global_targets\":true}}";

    assertThatThrownBy(() -> profiles.effective(wish))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("only by the operator");
    assertThat(profiles.over(wish).effective().net().allowNonGlobalTargets()).isTrue();
  }

  @Test
  void whereAddressesAreLookedUpCanBeChosen() {
    Profile.AsnDatabase older =
        profiles.effective("{\"asnroots\":[\"asn.example\"]}").asnDatabase();
    Profile.AsnDatabase table =
        profiles.effective("{\"asn_db\":{\"style\":\"Local\"}}").asnDatabase();

    assertThat(older.style()).isEqualTo(Profile.AsnDatabase.Style.CYMRU);
    assertThat(older.baseNames()).containsExactly("asn.example");
    assertThat(table.style()).isEqualTo(Profile.AsnDatabase.Style.LOCAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]| The profile must be an object.",
        "{\"nett\":{}}| unknown key nett; here it may have asn_db, asnroots,",
        "{\"net\":{\"ipv5\":true}}| unknown key net.ipv5; here it may have"
            + " allow_non_global_targets,",
        "{\"net\":{\"ipv4\":1}}| The profile's net.ipv4 must be true or false.",
        "{\"net\":true}| The profile's net must be an object.",
        "{\"resolver\":{\"defaults\":{\"retry\":0}}}| resolver.defaults.retry must be a whole"
            + " number from 1",
        "{\"resolver\":{\"defaults\":{\"timeout\":1.5}}}| resolver.defaults.timeout must be a whole"
            + " number",
        "{\"resolver\":{\"source4\":\"::1\"}}| resolver.source4 must be an IPv4 address or empty.",
        "{\"asnroots\":[\"a..b\"]}| asnroots[0] must be a domain name.",
        "{\"asn_db\":{\"style\":\"none\"}}| asn_db.style must be Cymru, RIPE or Local.",
        "{\"test_cases\":[\"basic01\",\"basicx\"]}| test_cases[1] must be the id of a test case",
        "{\"test_levels\":{\"NOPE\":{}}}| There is no test module \"NOPE\"",
        "{\"test_levels\":{\"ZONE\":{\"X\":\"BAD\"}}}| test_levels.ZONE.X must be one of",
        "{\"test_levels\":{\"ZONE\":{\"x\":\"INFO\"}}}| The profile has x, where an upper-case"
            + " name",
        "{\"test_cases_vars\":{\"zone02\":{\"X\":-1}}}| test_cases_vars.zone02.X must be a whole"
            + " number",
        "{\"test_cases_vars\":{\"huh\":{}}}| has huh, which is no test case",
        "{\"net\":{},\"net\":{}}| not well-formed JSON",
        "{| not well-formed JSON"
      })
  void aMistakeIsNamedWithItsPlace(String sparse, String message) {
    assertThatThrownBy(() -> profiles.check(sparse))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_profile"))
        .hasMessageContaining(message.strip());
  }

  @Test
  void aVariableThatNoProfileHasIsAMistakeOfTheCase() {
    assertThatThrownBy(() -> profiles.effective().variable("zone02", "NOPE"))
        .hasMessageContaining("test_cases_vars.zone02.NOPE");
  }
}
