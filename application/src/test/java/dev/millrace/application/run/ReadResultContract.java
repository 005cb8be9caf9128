package dev.millrace.application.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link ReadResult} and {@link ReadRun} promise. */
public abstract class ReadResultContract extends StoreContract {

  private static final Entry FIRST = Runs.entry("ZONE", "Zone01", "ONE", Level.INFO);
  private static final Entry SECOND = Runs.entry("ZONE", "Zone01", "TWO", Level.ERROR);

  private ReadResult readResult() {
    return new ReadResult(store.catalog(), store.runs(), new LocaleAndTag());
  }

  @Test
  void entriesAreSaidInTheLanguageAskedForInTheirOrder() {
    Run run = archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(FIRST, SECOND)));

    ReadResult.Result result = readResult().read(run.id(), Locale.FRENCH);

    assertThat(result.run().id()).isEqualTo(run.id());
    assertThat(result.findings())
        .containsExactly(
            new ReadResult.Finding(FIRST, "fr ONE"), new ReadResult.Finding(SECOND, "fr TWO"));
  }

  @Test
  void aFailedJobHasAResultWithoutEntries() {
    Run run = archive(Jobs.zoneTest(), Runs.failed());

    ReadResult.Result result = readResult().read(run.id(), Locale.ENGLISH);

    assertThat(result.run().failure()).isEqualTo(run.failure());
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void aPendingJobHasNoResultYetAndAnUnknownOneNever() {
    JobId waiting = pushOne(Jobs.zoneTest());

    assertCode("job_not_finished", () -> readResult().read(waiting, Locale.ENGLISH));
    assertCode("job_not_found", () -> readResult().read(TestIds.nextJob(), Locale.ENGLISH));
    assertCode("run_not_found", () -> new ReadRun(store.runs()).read(waiting));
  }

  private static void assertCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApplicationException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static final class LocaleAndTag implements MessageCatalog {
    @Override
    public List<Locale> locales() {
      return List.of(Locale.ENGLISH);
    }

    @Override
    public String message(Entry entry, Locale locale) {
      return locale.getLanguage() + " " + entry.tag();
    }
  }
}
