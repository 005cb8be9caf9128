package dev.millrace.application.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.profile.ProfileStore.Change;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Race;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import dev.millrace.domain.registry.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ProfileStore} promises. */
public abstract class ProfileStoreContract extends StoreContract {

  private static final TagName SE = new TagName("se");
  private static final int RACERS = 4;
  private static final int ROUNDS = 5;
  private static final Instant LATER = Jobs.SUBMITTED.plusSeconds(60);

  private static ProfileContent content(String name, String config) {
    return new ProfileContent(name, "", config, false);
  }

  private Profile create(String name, String config) {
    return store
        .profiles()
        .create(content(name, config), "1.0.0", Jobs.SUBMITTED)
        .orElseThrow(() -> new AssertionError("The name is taken: " + name));
  }

  private Profile read(Profile profile) {
    return store.profiles().find(profile.id()).orElseThrow();
  }

  @Test
  void anEmptyStoreHasNoProfiles() {
    assertThat(store.profiles().list()).isEmpty();
    assertThat(store.profiles().find(1)).isEmpty();
    assertThat(store.profiles().configOf(1)).isEmpty();
    assertThat(store.profiles().delete(1)).isFalse();
  }

  @Test
  void aProfileIsKeptAsItWasGiven() {
    ProfileContent content =
        new ProfileContent(
            "Zürich → 🚀 % \\ _",
            "with \"quotes\"\nand a line 😀 ", "{\"net\": {\"ipv6\":true}}", true);

    Profile created =
        store.profiles().create(content, "1.0.0", Jobs.SUBMITTED.plusNanos(999)).orElseThrow();

    assertThat(created.content()).isEqualTo(content);
    assertThat(created.schemaVersion()).isEqualTo("1.0.0");
    assertThat(created.createdAt()).isEqualTo(created.updatedAt()).isEqualTo(Jobs.SUBMITTED);
    assertThat(created.version()).isEqualTo(1);
    assertThat(store.profiles().find(created.id())).contains(created);
    assertThat(store.profiles().list()).containsExactly(created);
    assertThat(store.profiles().configOf(created.revision())).contains(content.config());
  }

  @Test
  void aLongConfigIsKeptWhole() {
    String config = "{\"k\":\"" + "ü".repeat(65_500) + "\"}";

    assertThat(read(create("long", config)).config()).isEqualTo(config);
  }

  @Test
  void aNameIsGivenOnceAndLetterCaseCounts() {
    Profile first = create("strict", "{}");

    assertThat(store.profiles().create(content("strict", "{\"a\":1}"), "2", LATER)).isEmpty();
    assertThat(create("Strict", "{}").id()).isNotEqualTo(first.id());
    assertThat(read(first)).isEqualTo(first);
  }

  @Test
  void ofManyWhoCreateOneNameAtOnceOneDoes() throws Exception {
    Queue<Profile> created = new ConcurrentLinkedQueue<>();
    Race race = new Race();
    for (int i = 0; i < RACERS; i++) {
      race.add(
          () ->
              store
                  .profiles()
                  .create(content("same", "{}"), "1", Jobs.SUBMITTED)
                  .ifPresent(created::add));
    }
    race.run();

    assertThat(created).hasSize(1);
    assertThat(store.profiles().list()).hasSize(1);
  }

  @Test
  void profilesAreListedByNameInTheOrderOfTheirBytes() {
    List.of("b_1", "b1", "b", "B", "b 1", "a").forEach(name -> create(name, "{}"));

    assertThat(store.profiles().list())
        .extracting(Profile::name)
        .containsExactly("B", "a", "b", "b 1", "b1", "b_1");
  }

  @Test
  void aChangeIsKeptAndCountsTheVersionOn() {
    Profile before = create("strict", "{}");
    ProfileContent content = new ProfileContent("lax", "words", "{\"a\":1}", true);

    assertThat(store.profiles().change(before.rewritten(content, "2.0.0", LATER)))
        .isEqualTo(Change.DONE);

    Profile after = read(before);
    assertThat(after.content()).isEqualTo(content);
    assertThat(after.schemaVersion()).isEqualTo("2.0.0");
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.updatedAt()).isEqualTo(LATER);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(store.profiles().configOf(after.revision())).contains("{\"a\":1}");
    assertThat(store.profiles().configOf(before.revision())).contains("{}");
  }

  @Test
  void aSchemaVersionCanBeTakenAway() {
    Profile before = create("strict", "{}");

    store.profiles().change(before.rewritten(before.content(), "", LATER));

    assertThat(read(before).schemaVersion()).isEmpty();
    assertThat(read(before).revision()).isEqualTo(before.revision());
  }

  @Test
  void theSameConfigHasTheSameRevision() {
    Profile one = create("one", "{\"a\":1}");
    Profile other = create("other", "{\"a\":2}");

    store.profiles().change(other.rewritten(content("other", "{\"a\":1}"), "1", LATER));

    assertThat(read(other).revision()).isEqualTo(one.revision());
  }

  @Test
  void aChangeToAnOlderVersionOrToNothingIsRefused() {
    Profile before = create("strict", "{}");
    Profile changed = before.rewritten(content("strict", "{\"a\":1}"), "1", LATER);
    store.profiles().change(changed);

    assertThat(store.profiles().change(before.rewritten(content("lost", "{}"), "1", LATER)))
        .isEqualTo(Change.STALE);
    assertThat(read(before).config()).isEqualTo("{\"a\":1}");

    store.profiles().delete(before.id());
    assertThat(store.profiles().change(changed)).isEqualTo(Change.STALE);
    assertThat(store.profiles().list()).isEmpty();
  }

  @Test
  void ofManyChangesToOneVersionOneIsKept() throws Exception {
    Profile before = create("strict", "{}");
    Queue<Change> changes = new ConcurrentLinkedQueue<>();
    Race race = new Race();
    for (int i = 0; i < RACERS; i++) {
      Profile changed = before.rewritten(content("strict", "{\"n\":" + i + "}"), "1", LATER);
      race.add(() -> changes.add(store.profiles().change(changed)));
    }
    race.run();

    assertThat(changes).hasSize(RACERS).containsOnlyOnce(Change.DONE);
    assertThat(changes).containsOnly(Change.DONE, Change.STALE);
    assertThat(read(before).version()).isEqualTo(before.version() + 1);
  }

  @Test
  void ofThoseWhoTakeOneNameAtTheSameTimeOneGetsIt() throws Exception {
    List<Profile> before =
        IntStream.range(0, RACERS).mapToObj(number -> create("p" + number, "{}")).toList();
    for (int round = 0; round < ROUNDS; round++) {
      String wanted = "wanted-" + round;
      Queue<Change> changes = new ConcurrentLinkedQueue<>();
      Race race = new Race();
      for (Profile profile : before) {
        Profile now = read(profile);
        race.add(
            () ->
                changes.add(
                    store.profiles().change(now.rewritten(content(wanted, "{}"), "1", LATER))));
      }
      race.run();

      assertThat(changes).hasSize(RACERS).containsOnlyOnce(Change.DONE);
      assertThat(changes).containsOnly(Change.DONE, Change.NAME_TAKEN);
    }
  }

  @Test
  void theNameOfAnotherIsRefused() {
    Profile before = create("strict", "{}");
    create("lax", "{}");

    assertThat(store.profiles().change(before.rewritten(content("lax", "{\"a\":1}"), "1", LATER)))
        .isEqualTo(Change.NAME_TAKEN);
    assertThat(read(before)).isEqualTo(before);
  }

  @Test
  void aDeletedProfileLeavesItsConfigsAndItsNumberBehind() {
    Profile gone = create("strict", "{\"a\":1}");

    assertThat(store.profiles().delete(gone.id())).isTrue();

    assertThat(store.profiles().find(gone.id())).isEmpty();
    assertThat(store.profiles().delete(gone.id())).isFalse();
    assertThat(store.profiles().configOf(gone.revision())).contains("{\"a\":1}");
    assertThat(create("strict", "{}").id()).isNotEqualTo(gone.id());
  }

  @Test
  void aTagHasADefaultProfileUntilItIsTakenAway() {
    store.tags().create(SE, "Sweden", Jobs.SUBMITTED);
    Profile strict = create("strict", "{}");

    store.profiles().setDefault(SE, strict.id());
    store.profiles().setDefault(SE, strict.id());
    store.tags().describe(SE, "The kingdom");

    assertThat(store.tags().find(SE))
        .contains(new Tag(SE, "The kingdom", Jobs.SUBMITTED, 0, strict.id()));
    store.profiles().setDefault(SE, null);
    store.profiles().setDefault(SE, null);
    assertThat(store.tags().list())
        .containsExactly(new Tag(SE, "The kingdom", Jobs.SUBMITTED, 0, null));
  }

  @Test
  void tagsLoseADefaultProfileThatIsDeleted() {
    TagName nu = new TagName("nu");
    store.tags().create(SE, null, Jobs.SUBMITTED);
    store.tags().create(nu, null, Jobs.SUBMITTED);
    Profile gone = create("gone", "{}");
    Profile stays = create("stays", "{}");
    store.profiles().setDefault(SE, gone.id());
    store.profiles().setDefault(nu, stays.id());

    store.profiles().delete(gone.id());

    assertThat(store.tags().list())
        .extracting(Tag::defaultProfileId)
        .containsExactly(stays.id(), null);
  }

  @Test
  void onlyAProfileThatIsThereCanBeTheDefaultOfATagThatIsThere() {
    store.tags().create(SE, null, Jobs.SUBMITTED);
    long id = create("strict", "{}").id();

    assertThatThrownBy(() -> store.profiles().setDefault(SE, id + 1))
        .isInstanceOfSatisfying(
            NotFound.class, e -> assertThat(e.code()).isEqualTo("profile_not_found"));
    assertThatThrownBy(() -> store.profiles().setDefault(new TagName("nu"), id))
        .isInstanceOfSatisfying(
            NotFound.class, e -> assertThat(e.code()).isEqualTo("tag_not_found"));
    assertThat(store.tags().find(SE)).map(Tag::defaultProfileId).isEmpty();
  }

  @Test
  void aTransactionThatFailsLeavesNoProfileBehind() {
    Profile before = create("strict", "{}");

    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .call(
                        () -> {
                          create("second", "{\"a\":1}");
                          store.profiles().delete(before.id());
                          throw new IllegalStateException("undo");
                        }))
        .hasMessage("undo");

    assertThat(store.profiles().list()).containsExactly(before);
    assertThat(create("second", "{\"a\":1}").config()).isEqualTo("{\"a\":1}");
  }
}
