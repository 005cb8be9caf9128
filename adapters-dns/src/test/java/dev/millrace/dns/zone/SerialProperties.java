package dev.millrace.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The vectors are those of RFC 1982, section 5.2, widened to 32 bits. */
class SerialProperties {

  private static final long MAX = 0xFFFF_FFFFL;

  @Property
  void aSerialIsHigherThanTheOneItWasAddedTo(
      @ForAll @LongRange(min = 0, max = MAX) long serial,
      @ForAll @LongRange(min = 1, max = 0x7FFF_FFFFL) long step) {
    long later = (serial + step) & MAX;
    assertThat(Serial.isHigher(later, serial)).isTrue();
    assertThat(Serial.isHigher(serial, later)).isFalse();
  }

  @Property
  void noSerialIsHigherThanItself(@ForAll @LongRange(min = 0, max = MAX) long serial) {
    assertThat(Serial.isHigher(serial, serial)).isFalse();
  }

  @Example
  void theCircleWraps() {
    assertThat(Serial.isHigher(0, MAX)).isTrue();
    assertThat(Serial.isHigher(44, 0xFFFF_FF00L)).isTrue();
    assertThat(Serial.isHigher(100, 0)).isTrue();
    assertThat(Serial.isHigher(0, 100)).isFalse();
  }

  @Example
  void ofTwoSerialsHalfTheCircleApartNeitherIsHigher() {
    assertThat(Serial.isHigher(0x8000_0000L, 0)).isFalse();
    assertThat(Serial.isHigher(0, 0x8000_0000L)).isFalse();
  }

  @Example
  void theHighestIsFoundAcrossTheWrap() {
    assertThat(Serial.highest(List.of(MAX, 3L, MAX - 5))).isEqualTo(3);
    assertThat(Serial.highest(List.of(0L, 0x8000_0000L))).isEqualTo(0);
  }
}
