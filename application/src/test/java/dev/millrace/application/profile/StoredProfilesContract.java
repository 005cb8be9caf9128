package dev.millrace.application.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.batch.BatchSubmission;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.job.JobSubmission;
import dev.millrace.application.job.SubmitJob;
import dev.millrace.application.job.SubmittedJob;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.store.SequentialIds;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.ChosenProfile;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the use cases of stored profiles promise, and those that choose one. */
public abstract class StoredProfilesContract extends StoreContract {

  private static final DomainName DOMAIN = DomainName.parse("example.com");
  private static final TagName TAG = new TagName("banks");

  private final ScriptedSchema schema = new ScriptedSchema();
  private final SequentialIds ids = new SequentialIds();
  private KeepProfiles keep;
  private AmendProfile amend;
  private CompareProfiles compare;
  private ChooseProfile choose;

  @BeforeEach
  void equip() {
    keep = new KeepProfiles(store.profiles(), schema, this::now);
    amend = new AmendProfile(store.profiles(), schema, this::now);
    compare = new CompareProfiles(store.profiles(), schema);
    choose = new ChooseProfile(store.profiles(), store.tags(), schema);
  }

  private static ProfileContent content(String name, String config) {
    return new ProfileContent(name, "", config, false);
  }

  private Profile create(String name) {
    return keep.create(content(name, "{\"of\":\"" + name + "\"}"));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApplicationException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void whatNoTestCouldBeRunWithIsRefusedPlaceByPlace() {
    Profile kept = create("strict");
    String bad = "{\"" + ScriptedSchema.UNKNOWN_KEY + "\":1}";

    assertThatThrownBy(() -> keep.create(content("bad", bad)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> {
              assertThat(e.code()).isEqualTo("invalid_profile");
              assertThat(e.flaws()).singleElement().matches(flaw -> flaw.path().equals("nope"));
              assertThat(e).hasMessageContaining("unknown key nope");
            });
    refused("invalid_profile", () -> keep.replace(kept.id(), content("strict", bad), null));
    refused("invalid_profile", () -> choose.requireValid(bad));
    assertThat(keep.list()).containsExactly(kept);
  }

  @Test
  void thereAreNotAnyNumberOfProfiles() {
    for (int i = 0; i < KeepProfiles.MAX_PROFILES; i++) {
      create("p" + i);
    }

    refused("too_many_profiles", () -> create("one more"));
    keep.delete(keep.list().getFirst().id());
    assertThat(create("one more").name()).isEqualTo("one more");
  }

  @Test
  void whoSawAnOlderVersionOverwritesNothing() {
    Profile seen = create("strict");
    Profile changed = keep.replace(seen.id(), content("strict", "{}"), seen.version());

    refused("profile_changed", () -> keep.replace(seen.id(), content("x", "{}"), seen.version()));
    refused("profile_changed", () -> amend.markReviewed(seen.id(), seen.version()));
    assertThat(keep.read(seen.id())).isEqualTo(changed);
    assertThat(keep.replace(seen.id(), content("x", "{}"), null).name()).isEqualTo("x");
  }

  @Test
  void whatIsNotThereOrTakenIsNamed() {
    Profile strict = create("strict");
    create("lax");

    refused("name_exists", () -> create("lax"));
    refused("name_exists", () -> keep.replace(strict.id(), content("lax", "{}"), null));
    refused("profile_not_found", () -> keep.read(999));
    refused("profile_not_found", () -> keep.delete(999));
    refused("profile_not_found", () -> keep.replace(999, content("x", "{}"), null));
    refused("profile_not_found", () -> compare.compare(999));
  }

  @Test
  void whatDoesNotFitIsToldUntilSomebodyReviewsIt() {
    String config = "{\"test_cases\":[\"" + ScriptedSchema.UNKNOWN_CASE + "\"]}";
    Profile profile = keep.create(content("odd", config));
    assertThat(compare.compare(profile.id()).waived()).hasSize(1);
    schema.upgrade("2.0.0");

    Compatibility told = compare.compare(profile.id());
    assertThat(told.isCompatible()).isFalse();
    assertThat(told.isReviewed()).isFalse();
    assertThat(told.issues()).hasSize(1);

    amend.markReviewed(profile.id(), null);
    Compatibility reviewed = compare.compareAll().getFirst();
    assertThat(reviewed.isCompatible()).isTrue();
    assertThat(reviewed.isReviewed()).isTrue();
    assertThat(reviewed.waived()).isEqualTo(told.issues());

    amend.clearReviewed(profile.id(), null);
    assertThat(compare.compare(profile.id()).issues()).isEqualTo(told.issues());
  }

  @Test
  void aFixChangesTheConfigAndIsNoReview() {
    Profile profile = create("strict");
    schema.upgrade("2.0.0");

    Profile fixed = amend.fix(profile.id(), new ConfigFix.ResetTestCases(), profile.version());

    assertThat(fixed.config()).isEqualTo("{}");
    assertThat(fixed.schemaVersion()).isEqualTo("1.0.0");
    assertThat(fixed.version()).isEqualTo(profile.version() + 1);
  }

  @Test
  void allAreMarkedThatAreNotReviewed() {
    create("old");
    schema.upgrade("2.0.0");
    create("new");

    assertThat(amend.markAllReviewed()).isEqualTo(1);
    assertThat(amend.markAllReviewed()).isZero();
    assertThat(compare.compareAll()).allMatch(Compatibility::isReviewed);
  }

  @Test
  void aJobIsTestedWithTheProfileAsItWasWhenItWasSubmitted() throws InterruptedException {
    Profile strict = create("strict");
    SubmittedJob job = submit(JobSpec.ZoneTest.of(DOMAIN), strict.id(), null);

    keep.replace(strict.id(), content("renamed", "{}"), null);
    keep.delete(strict.id());

    ChosenProfile chosen = profileOf(leaseOne());
    assertThat(chosen).isEqualTo(new ChosenProfile(strict.id(), "strict", strict.revision()));
    ReadRevision read = new ReadRevision(store.profiles(), Duration.ZERO);
    assertThat(read.read(chosen.revision())).contains(strict.config());
    assertThat(read.read(chosen.revision())).contains(strict.config());
    assertThat(read.read(999)).isEmpty();
    assertThat(job.isNew()).isTrue();
  }

  @Test
  void aJobOfTheDefaultProfileNamesNone() {
    SubmittedJob job = submit(JobSpec.ZoneTest.of(DOMAIN), null, "key");

    assertThat(submit(JobSpec.ZoneTest.of(DOMAIN), Profile.DEFAULT_ID, "key").job().id())
        .isEqualTo(job.job().id());
    assertThat(((JobSpec.ZoneTest) leaseOne().spec()).profile()).isNull();
  }

  @Test
  void aProfileThatIsNotThereIsRefusedAtSubmission() {
    refused("profile_not_found", () -> submit(JobSpec.ZoneTest.of(DOMAIN), 999L, null));
    refused("profile_not_found", () -> submitBatch(999L, null));
    assertThat(order()).isEmpty();
  }

  @Test
  void aRepeatedSubmissionGetsItsJobEvenIfTheProfileWasChanged() {
    long strict = create("strict").id();
    long lax = create("lax").id();
    JobSpec spec = JobSpec.ZoneTest.of(DOMAIN);
    SubmittedJob first = submit(spec, strict, "key");
    keep.replace(strict, content("renamed", "{}"), null);

    assertThat(submit(spec, strict, "key").job().id()).isEqualTo(first.job().id());
    refused("idempotency_key_reused", () -> submit(spec, lax, "key"));
    refused("idempotency_key_reused", () -> submit(spec, null, "key"));
  }

  @Test
  void aBatchHasTheProfileNamedElseThatOfItsTag() {
    Profile ofTag = create("of tag");
    Profile named = create("named");
    store.tags().create(TAG, null, now());
    submitBatch(null, TAG);
    new SetTagProfile(store.profiles()).set(TAG, ofTag.id());
    submitBatch(null, TAG);
    submitBatch(named.id(), TAG);
    submitBatch(Profile.DEFAULT_ID, TAG);
    submitBatch(null, null);
    new SetTagProfile(store.profiles()).clear(TAG);
    submitBatch(null, TAG);

    assertThat(lease(10))
        .extracting(job -> ((JobSpec.ZoneTest) job.spec()).profile())
        .containsExactly(null, ofTag.chosen(), named.chosen(), null, null, null);
  }

  @Test
  void aStoredProfileThatThisVersionDoesNotTakeIsRefusedAtSubmission() {
    Profile broken =
        store.profiles().create(content("broken", "{\"nope\":1}"), "0.9.0", now()).orElseThrow();

    refused("invalid_profile", () -> submit(JobSpec.ZoneTest.of(DOMAIN), broken.id(), null));
    refused("invalid_profile", () -> amend.fix(broken.id(), new ConfigFix.ResetTestCases(), null));
    Compatibility told = compare.compare(broken.id());
    assertThat(told.issues())
        .extracting(CompatibilityIssue::type)
        .containsExactly(CompatibilityIssue.Type.INVALID_CONFIG);
    amend.markReviewed(broken.id(), null);
    assertThat(compare.compare(broken.id()).isCompatible()).isFalse();
  }

  private SubmittedJob submit(JobSpec spec, @Nullable Long profileId, @Nullable String key) {
    return new SubmitJob(
            new SubmitJob.Stores(
                store.transactions(), store.queue(), store.catalog(), store.tags()),
            choose,
            new LocalSignals(),
            this::now,
            ids,
            Telemetry.NONE)
        .submit(new JobSubmission(spec, null, null, null, null, List.of(), key, profileId));
  }

  private void submitBatch(@Nullable Long profileId, @Nullable TagName fromTag) {
    new SubmitBatch(
            new SubmitBatch.Stores(
                store.transactions(),
                store.queue(),
                store.expansions(),
                store.domains(),
                store.tags()),
            choose,
            new LocalSignals(),
            this::now,
            ids,
            Telemetry.NONE)
        .submit(
            new BatchSubmission(
                List.of(DOMAIN),
                fromTag,
                List.of(),
                null,
                false,
                new BatchSubmission.TestOptions(List.of(), profileId, null, null, null)));
  }

  private static ChosenProfile profileOf(Job job) {
    ChosenProfile profile = ((JobSpec.ZoneTest) job.spec()).profile();
    if (profile == null) {
      throw new AssertionError("The job has no profile: " + job);
    }
    return profile;
  }
}
