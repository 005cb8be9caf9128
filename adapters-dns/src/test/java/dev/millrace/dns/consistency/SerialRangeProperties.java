package dev.millrace.dns.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SerialRangeProperties {
  private static final long LAST = 0xFFFF_FFFFL;
  private static final long HALF = 0x8000_0000L;

  @Example
  void serialsGoRoundInACircle() {
    SerialRange range = SerialRange.of(List.of(LAST, 3L));
    assertThat(range).isEqualTo(new SerialRange(true, LAST, 3));
    assertThat(range.span()).isEqualTo(4);
  }

  @Example
  void oppositeSerialsHaveNoOrder() {
    assertThat(SerialRange.of(List.of(0L, HALF)).isOrdered()).isFalse();
    assertThat(SerialRange.of(List.of(0L, HALF / 2, HALF + 5)).isOrdered()).isFalse();
  }

  @Property
  void serialsWithinHalfTheCircleAreOrderedWhereverTheyStart(
      @ForAll @LongRange(min = 0, max = LAST) long start,
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = HALF - 1) Long> distances) {
    List<Long> serials =
        distances.stream().map(distance -> (start + distance) & LAST).distinct().toList();
    long nearest = distances.stream().min(Long::compare).orElseThrow();
    long furthest = distances.stream().max(Long::compare).orElseThrow();

    SerialRange range = SerialRange.of(serials);

    assertThat(range.isOrdered()).isTrue();
    assertThat(range.smallest()).isEqualTo((start + nearest) & LAST);
    assertThat(range.span()).isEqualTo(furthest - nearest);
  }
}
