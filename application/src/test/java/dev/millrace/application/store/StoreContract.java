package dev.millrace.application.store;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suite over a store that is fresh and empty for each test. */
public abstract class StoreContract implements StoreFixture {
  /** A lease that does not run out while a test runs. */
  protected static final Duration LONG = Duration.ofMinutes(10);

  /** A lease that a test waits out. Leases go by the database's clock, so this is real time. */
  protected static final Duration SHORT = Duration.ofMillis(60);

  protected static final NodeId NODE = new NodeId("node-a");
  protected static final NodeId OTHER_NODE = new NodeId("node-b");
  protected static final JobKind TASK = new JobKind("task");
  protected static final Set<JobKind> KINDS = Set.of(JobKind.ZONE_TEST, TASK);

  protected StoreUnderTest store;

  @BeforeEach
  void openFreshStore() {
    store = openStore();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** The time of the database, which is what deadlines and leases go by. */
  protected final Instant now() {
    return store.nodes().databaseTime();
  }

  /** Pushes the jobs in one call; the ids in the order given. */
  protected final List<JobId> push(Jobs... jobs) {
    return push(Arrays.asList(jobs));
  }

  protected final List<JobId> push(List<Jobs> jobs) {
    return store.queue().push(jobs.stream().map(Jobs::build).toList()).stream()
        .map(PushedJob::id)
        .toList();
  }

  protected final JobId pushOne(Jobs job) {
    return push(job).getFirst();
  }

  protected final List<Job> lease(int max) {
    return lease(NODE, max, LONG);
  }

  protected final List<Job> lease(NodeId node, int max, Duration length) {
    return store.queue().lease(new LeaseRequest(node, max, length, KINDS));
  }

  /** Leases exactly one job. */
  protected final Job leaseOne() {
    return leaseOne(NODE, LONG);
  }

  protected final Job leaseOne(NodeId node, Duration length) {
    List<Job> leased = lease(node, 1, length);
    if (leased.size() != 1) {
      throw new AssertionError("One job was to be leased, but got " + leased);
    }
    return leased.getFirst();
  }

  /** Pushes a job and leases it; nothing else may wait before it. */
  protected final Job pushAndLease(Jobs job) {
    JobId id = pushOne(job);
    Job leased = leaseOne();
    if (!leased.id().equals(id)) {
      throw new AssertionError("Another job was leased: " + leased);
    }
    return leased;
  }

  /** Graduates one job, which must not be refused. */
  protected final Run graduate(FinishedJob finished) {
    Set<JobId> stale = store.queue().graduate(List.of(finished));
    if (!stale.isEmpty()) {
      throw new AssertionError("Refused as stale: " + stale);
    }
    return finished.run();
  }

  /** Pushes, leases and graduates a zone test that is made as the run says. */
  protected final Run archive(Jobs job, Runs run) {
    return graduate(run.of(pushAndLease(job)));
  }

  protected final BatchId insertBatch() {
    BatchId id = new BatchId(TestIds.next());
    store.batches().insert(new Batch(id, Jobs.SUBMITTED, null, null, false));
    return id;
  }

  protected final Job pending(JobId id) {
    JobRecord found = store.catalog().find(id).orElseThrow(() -> new AssertionError("No " + id));
    if (found instanceof JobRecord.Pending(Job job)) {
      return job;
    }
    throw new AssertionError("Not pending: " + found);
  }

  protected final Run finished(JobId id) {
    JobRecord found = store.catalog().find(id).orElseThrow(() -> new AssertionError("No " + id));
    if (found instanceof JobRecord.Finished(Run run)) {
      return run;
    }
    throw new AssertionError("Not finished: " + found);
  }

  protected final JobStatus statusOf(JobId id) {
    return store.catalog().find(id).orElseThrow(() -> new AssertionError("No " + id)).status();
  }

  /** The queued jobs in the order in which they will be leased. */
  protected final List<JobId> order() {
    return store.catalog().head(500).stream().map(Job::id).toList();
  }

  protected static List<JobId> ids(List<Job> jobs) {
    return jobs.stream().map(Job::id).toList();
  }
}
