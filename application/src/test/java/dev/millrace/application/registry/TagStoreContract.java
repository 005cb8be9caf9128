package dev.millrace.application.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link TagStore} promises. */
public abstract class TagStoreContract extends StoreContract {
  private static final TagName SE = new TagName("se");
  private static final DomainName A = new DomainName("a.test");
  private static final DomainName B = new DomainName("b.test");
  private static final DomainName C = new DomainName("c.test");

  @Test
  void anEmptyStoreHasNoTags() {
    assertThat(store.tags().list()).isEmpty();
    assertThat(store.tags().find(SE)).isEmpty();
    assertThat(store.tags().describe(SE, "x")).isFalse();
    assertThat(store.tags().delete(SE)).isFalse();
  }

  @Test
  void aTagIsKeptAsItWasGiven() {
    String text = "Sweden's \"top\" 100 % \\ _ 😀\n ";

    assertThat(store.tags().create(SE, text, Jobs.SUBMITTED)).isTrue();

    assertThat(store.tags().find(SE)).contains(new Tag(SE, text, Jobs.SUBMITTED, 0, null));
  }

  @Test
  void aTagIsCreatedOnce() {
    store.tags().create(SE, "first", Jobs.SUBMITTED);

    assertThat(store.tags().create(SE, "second", Jobs.SUBMITTED.plusSeconds(1))).isFalse();
    assertThat(store.tags().find(SE)).contains(new Tag(SE, "first", Jobs.SUBMITTED, 0, null));
  }

  @Test
  void tagsAreListedByNameInTheOrderOfTheirBytes() {
    for (String name : List.of("b_1", "b1", "b", "0", "b-1", "b.1", "a")) {
      store.tags().create(new TagName(name), null, Jobs.SUBMITTED);
    }

    assertThat(store.tags().list())
        .extracting(tag -> tag.name().value())
        .containsExactly("0", "a", "b", "b-1", "b.1", "b1", "b_1");
  }

  @Test
  void aDescriptionCanBeChangedAndTakenAway() {
    store.tags().create(SE, null, Jobs.SUBMITTED);

    assertThat(store.tags().describe(SE, "new")).isTrue();
    assertThat(store.tags().find(SE)).map(Tag::description).contains("new");
    assertThat(store.tags().describe(SE, null)).isTrue();
    assertThat(store.tags().find(SE)).contains(new Tag(SE, null, Jobs.SUBMITTED, 0, null));
  }

  @Test
  void domainsGetATagOnce() {
    store.tags().create(SE, null, Jobs.SUBMITTED);

    assertThat(store.tags().addDomains(SE, List.of(A, B, A), Jobs.SUBMITTED)).isEqualTo(2);
    assertThat(store.tags().addDomains(SE, List.of(B, C), Jobs.SUBMITTED)).isEqualTo(1);
    assertThat(store.tags().addDomains(SE, List.of(), Jobs.SUBMITTED)).isZero();

    assertThat(store.tags().find(SE)).map(Tag::domainCount).contains(3L);
    assertThat(store.domains().namesTagged(SE, null, 10)).containsExactly(A, B, C);
    assertThat(store.domains().find(A).orElseThrow().createdAt()).isEqualTo(Jobs.SUBMITTED);
  }

  @Test
  void domainsThatAreKnownAreTaggedToo() {
    store.domains().register(List.of(A), Jobs.SUBMITTED.minusSeconds(5));
    store.tags().create(SE, null, Jobs.SUBMITTED);

    assertThat(store.tags().addDomains(SE, List.of(A), Jobs.SUBMITTED)).isEqualTo(1);
    assertThat(store.domains().find(A).orElseThrow().createdAt())
        .isEqualTo(Jobs.SUBMITTED.minusSeconds(5));
  }

  @Test
  void manyDomainsGetATagAtOnce() {
    store.tags().create(SE, null, Jobs.SUBMITTED);
    List<DomainName> names =
        IntStream.range(0, 3_000).mapToObj(i -> new DomainName("d" + i + ".test")).toList();

    assertThat(store.tags().addDomains(SE, names, Jobs.SUBMITTED)).isEqualTo(3_000);
    assertThat(store.tags().find(SE)).map(Tag::domainCount).contains(3_000L);
    assertThat(store.tags().removeDomains(SE, names)).isEqualTo(3_000);
    assertThat(store.tags().find(SE)).map(Tag::domainCount).contains(0L);
  }

  @Test
  void aTagIsTakenFromDomainsThatHaveIt() {
    store.tags().create(SE, null, Jobs.SUBMITTED);
    store.tags().addDomains(SE, List.of(A, B), Jobs.SUBMITTED);

    assertThat(store.tags().removeDomains(SE, List.of(B, C, B))).isEqualTo(1);

    assertThat(store.domains().namesTagged(SE, null, 10)).containsExactly(A);
    assertThat(store.domains().find(B).orElseThrow().tags()).isEmpty();
    assertThat(store.domains().find(C)).isEmpty();
  }

  @Test
  void aDeletedTagLeavesItsDomainsAndOtherTags() {
    TagName other = new TagName("nu");
    store.tags().create(SE, null, Jobs.SUBMITTED);
    store.tags().create(other, null, Jobs.SUBMITTED);
    store.tags().addDomains(SE, List.of(A, B), Jobs.SUBMITTED);
    store.tags().addDomains(other, List.of(A), Jobs.SUBMITTED);

    assertThat(store.tags().delete(SE)).isTrue();

    assertThat(store.tags().find(SE)).isEmpty();
    assertThat(store.domains().find(A).orElseThrow().tags()).containsExactly(other);
    assertThat(store.domains().find(B).orElseThrow().tags()).isEmpty();
    store.tags().create(SE, null, Jobs.SUBMITTED);
    assertThat(store.tags().find(SE)).map(Tag::domainCount).contains(0L);
  }

  @Test
  void aTagThatIsNotThereIsGivenToNobody() {
    assertNotFound(() -> store.tags().addDomains(SE, List.of(A), Jobs.SUBMITTED));
    assertNotFound(() -> store.tags().removeDomains(SE, List.of(A)));
    assertThat(store.domains().find(A)).isEmpty();
  }

  private static void assertNotFound(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NotFound.class, e -> assertThat(e.code()).isEqualTo("tag_not_found"));
  }
}
