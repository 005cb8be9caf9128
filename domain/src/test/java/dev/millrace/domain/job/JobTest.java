package dev.millrace.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final DomainName ZONE = DomainName.parse("example");

  @Test
  void aLeaseIsThereExactlyWhileTheJobRuns() {
    assertThat(job(JobStatus.RUNNING, 1, lease()).lease()).isNotNull();
    assertThatThrownBy(() -> job(JobStatus.RUNNING, 1, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> job(JobStatus.QUEUED, 0, lease()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = JobStatus.class,
      names = {"SUCCEEDED", "FAILED", "CANCELED", "EXPIRED"})
  void aFinishedJobIsNoJob(JobStatus status) {
    assertThatThrownBy(() -> job(status, 1, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void attemptsAreLeftUntilTheLastOneHasStarted() {
    assertThat(job(JobStatus.RUNNING, 1, lease()).hasAttemptsLeft()).isTrue();
    assertThat(job(JobStatus.RUNNING, 2, lease()).hasAttemptsLeft()).isFalse();
  }

  @Test
  void onlyAZoneTestHasADomain() {
    assertThat(job(JobStatus.QUEUED, 0, null).domain()).contains(ZONE);
  }

  @Test
  void aZoneTestIsUndelegatedWithServersOrSigners() {
    JobSpec.ZoneTest plain = JobSpec.ZoneTest.of(ZONE);
    JobSpec.ZoneTest given =
        new JobSpec.ZoneTest(
            ZONE,
            List.of(),
            null,
            null,
            List.of(new NameServer(DomainName.parse("ns1.example"), null)),
            List.of(),
            null);

    assertThat(plain.isUndelegated()).isFalse();
    assertThat(given.isUndelegated()).isTrue();
    assertThat(plain.kind()).isEqualTo(JobKind.ZONE_TEST);
  }

  @Test
  void aStatusIsReadByItsLowerCaseName() {
    for (JobStatus status : JobStatus.values()) {
      assertThat(JobStatus.parse(status.label())).isEqualTo(status);
    }
    assertThatThrownBy(() -> JobStatus.parse("QUEUED"))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_status"));
  }

  @Test
  void aTierIsReadByItsNumber() {
    for (PriorityTier tier : PriorityTier.values()) {
      assertThat(PriorityTier.of(tier.value())).isEqualTo(tier);
    }
    assertThatThrownBy(() -> PriorityTier.of(2)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void aLongFailureMessageIsCut() {
    Failure failure = new Failure("executor_error", "x".repeat(5_000));

    assertThat(failure.message()).hasSize(2_000).endsWith("…");
    assertThat(new Failure("lease_expired", "It ran out."))
        .hasToString("lease_expired: It ran out.");
  }

  private static Lease lease() {
    return new Lease(new LeaseToken(new UUID(0, 1)), new NodeId("n1"), NOON);
  }

  private static Job job(JobStatus status, int attempt, @Nullable Lease lease) {
    return new Job(
        new JobId(new UUID(0, 1)),
        JobSpec.ZoneTest.of(ZONE),
        PriorityTier.NORMAL,
        1,
        status,
        attempt,
        2,
        NOON,
        null,
        null,
        null,
        null,
        lease,
        false,
        0,
        null,
        null);
  }
}
