package dev.millrace.persistence.memory;

import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job, and later in its place the run. */
sealed interface Row {
  JobId id();

  @Nullable BatchId batchId();

  @Nullable PublicId publicId();

  JobRecord toRecord();

  record Pending(Job job) implements Row {
    @Override
    public JobId id() {
      return job.id();
    }

    @Override
    public @Nullable BatchId batchId() {
      return job.batchId();
    }

    @Override
    public @Nullable PublicId publicId() {
      return job.publicId();
    }

    @Override
    public JobRecord toRecord() {
      return new JobRecord.Pending(job);
    }
  }

  /**
   * @param domainId null for a task
   * @param firstEntryId the ids of its entries count up from here
   */
  record Finished(Run run, @Nullable Long domainId, long firstEntryId, List<Entry> entries)
      implements Row {
    @Override
    public JobId id() {
      return run.id();
    }

    @Override
    public @Nullable BatchId batchId() {
      return run.batchId();
    }

    @Override
    public @Nullable PublicId publicId() {
      return run.publicId();
    }

    @Override
    public JobRecord toRecord() {
      return new JobRecord.Finished(run);
    }

    ArchivedRun archived() {
      return new ArchivedRun(run, domainId);
    }

    Moment finishedAt() {
      return new Moment(run.finishedAt(), run.id());
    }
  }
}
