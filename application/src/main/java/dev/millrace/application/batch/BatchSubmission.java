package dev.millrace.application.batch;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for with a batch.
 *
 * @param domains tested in this order, each once; may be empty when {@code fromTag} is given
 * @param fromTag the domains of this tag are tested too, behind the others; null for none
 * @param tags all the domains get these tags, which must exist
 * @param description null for none, at most 1,000 characters
 * @param snapshotIntent whether a snapshot of the tag's cohort is to be made of it
 * @param test how each domain is tested
 */
public record BatchSubmission(
    List<DomainName> domains,
    @Nullable TagName fromTag,
    List<TagName> tags,
    @Nullable String description,
    boolean snapshotIntent,
    TestOptions test) {

  public BatchSubmission {
    domains = List.copyOf(domains);
    tags = List.copyOf(tags);
    if (description != null && description.length() > Batch.MAX_DESCRIPTION) {
      throw new RuleViolation(
          "invalid_description",
          "The description has at most " + Batch.MAX_DESCRIPTION + " characters.");
    }
  }

  /** All but the domains, in a text that is the same for the same wishes. */
  String terms() {
    return List.of(
            Optional.ofNullable(fromTag),
            tags,
            Optional.ofNullable(description),
            snapshotIntent,
            test)
        .toString();
  }

  /** A batch of these domains with nothing special. */
  public static BatchSubmission of(List<DomainName> domains) {
    return new BatchSubmission(domains, null, List.of(), null, false, TestOptions.DEFAULT);
  }

  /**
   * How each domain of a batch is tested.
   *
   * @param tests as in {@link dev.millrace.domain.job.JobSpec.ZoneTest}; likewise the others
   * @param profileId a stored profile; null for that of the tag whose domains are tested, or else
   *     the default one; 0 for the default one in any case
   * @param maxAttempts 1..100; null for one
   */
  public record TestOptions(
      List<String> tests,
      @Nullable Long profileId,
      @Nullable String profileOverrides,
      @Nullable Level minLevel,
      @Nullable Integer maxAttempts) {

    /** The whole plan with the default profile. */
    public static final TestOptions DEFAULT = new TestOptions(List.of(), null, null, null, null);

    public TestOptions {
      tests = List.copyOf(tests);
      if (maxAttempts != null && (maxAttempts < 1 || maxAttempts > Job.MAX_ATTEMPTS)) {
        throw new RuleViolation(
            "invalid_max_attempts", "max_attempts is 1 to " + Job.MAX_ATTEMPTS + ".");
      }
    }
  }
}
