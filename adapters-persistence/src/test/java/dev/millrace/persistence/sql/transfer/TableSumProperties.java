package dev.millrace.persistence.sql.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The checksum that two stores are compared by. */
class TableSumProperties {

  private static final int COLUMNS = 4;

  @Property(tries = 200)
  void theOrderOfRowsDoesNotMatter(@ForAll("rows") List<List<Object>> rows, @ForAll long seed) {
    List<List<Object>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(sum(shuffled)).isEqualTo(sum(rows));
  }

  @Property(tries = 500)
  void anyChangedValueChangesTheSum(
      @ForAll("rows") List<List<Object>> rows, @ForAll("values") Object other, @ForAll long seed) {
    Random random = new Random(seed);
    int row = random.nextInt(rows.size());
    int column = random.nextInt(COLUMNS);
    List<List<Object>> changed = new ArrayList<>(rows);
    List<Object> values = new ArrayList<>(rows.get(row));
    Object before = values.set(column, other);
    changed.set(row, values);

    assertThat(sum(changed).equals(sum(rows))).isEqualTo(Objects.equals(before, other));
  }

  @Property(tries = 200)
  void aRowMoreOrTwiceChangesTheSum(@ForAll("rows") List<List<Object>> rows) {
    List<List<Object>> twice = new ArrayList<>(rows);
    twice.add(rows.getFirst());
    List<List<Object>> thrice = new ArrayList<>(twice);
    thrice.add(rows.getFirst());

    assertThat(sum(rows)).isNotEqualTo(sum(twice)).isNotEqualTo(sum(thrice));
  }

  @Example
  void whatLooksAlikeIsToldApart() {
    assertThat(
            List.of(
                sum(List.of(row("", "ab"))),
                sum(List.of(row(null, "ab"))),
                sum(List.of(row("a", "b"))),
                sum(List.of(row("ab", ""))),
                sum(List.of(row("0", 0L))),
                sum(List.of(row(0L, 0L))),
                sum(List.of(row(0.0, 0L))),
                sum(List.of(row(-0.0, 0L))),
                sum(List.of(row(new UUID(0, 0), 0L)))))
        .doesNotHaveDuplicates();
    assertThat(new TableSum("jobs").text()).isEqualTo("0".repeat(32));
  }

  @Example
  void theSumOfGivenRowsNeverChanges() {
    TableSum sum = new TableSum("jobs");
    sum.add(new @Nullable Object[] {new UUID(1, 2), "Zürich", 3L, 0.1, null});

    assertThat(sum.text()).as("exports of other releases hold it").isEqualTo(KNOWN_SUM);
  }

  private static final String KNOWN_SUM = "9189a5811e780025621188405c8193c7";

  private static List<Object> row(@Nullable Object first, Object second) {
    List<Object> row = new ArrayList<>();
    Collections.addAll(row, first, second);
    return row;
  }

  private static String sum(List<List<Object>> rows) {
    TableSum sum = new TableSum("t");
    rows.forEach(row -> sum.add(row.toArray()));
    return sum.rows() + " " + sum.text();
  }

  @Provide
  Arbitrary<List<List<Object>>> rows() {
    return values().list().ofSize(COLUMNS).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<UUID> uuids =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(8).map(TableSumProperties::sound),
            Arbitraries.longs(),
            Arbitraries.doubles(),
            uuids)
        .injectNull(0.1)
        .map(value -> (Object) value);
  }

  /** Half of a pair of surrogates is no text that a database would keep. */
  private static Object sound(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
