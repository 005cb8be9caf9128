package dev.millrace.dns.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.query.Addresses;
import dev.millrace.domain.RuleViolation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTableTest {

  private final PrefixTable table =
      PrefixTable.parse(
          """
          # prefix and origin
          192.0.2.128/25 64497
          192.0.2.0/24   64496
          192.0.2.0/24   64495 AS64498   ; two more
          198.51.100.7/32 4294967295

          0.0.0.0/1 1
          2001:db8::/32 64496
          2001:db8:0:8000::/49 64497
          2001:db8::1/128 64498
          """
              .lines());

  @ParameterizedTest
  @CsvSource({
    "192.0.2.127,   192.0.2.0/24 64495 64496 64498",
    "192.0.2.128,   192.0.2.128/25 64497",
    "198.51.100.7,  198.51.100.7/32 4294967295",
    "127.255.255.1, 0.0.0.0/1 1",
    "2001:db8::1,   2001:db8::1/128 64498",
    "2001:db8::2,   2001:db8::/32 64496",
    "2001:db8:0:ffff::2, 2001:db8:0:8000::/49 64497"
  })
  void theMostSpecificPrefixCounts(String address, String expected) {
    assertThat(table.of(Addresses.of(address)))
        .isInstanceOfSatisfying(
            Announcement.Announced.class, found -> assertThat(found.text()).isEqualTo(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.6", "198.51.100.8", "255.255.255.255", "2001:db9::", "::"})
  void whatIsInNoPrefixIsNotAnnounced(String address) {
    assertThat(table.of(Addresses.of(address)))
        .isEqualTo(new Announcement.Unknown(Announcement.Reason.NOT_ANNOUNCED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.0 1", "192.0.2.0/33 1", "192.0.2.0/x 1", "192.0.2.0/24", "a/8 1", "/8 1"})
  void aLineThatCannotBeReadIsNamed(String line) {
    assertThatThrownBy(() -> PrefixTable.parse(Stream.of("10.0.0.0/8 1", line)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("Line 2 of the prefix table")
        .hasMessageContaining(line);
  }

  @Test
  void anEmptyTableKnowsNothing() {
    assertThat(PrefixTable.parse("".lines()).of(Addresses.of("192.0.2.1")))
        .isEqualTo(new Announcement.Unknown(Announcement.Reason.NOT_ANNOUNCED));
  }
}
