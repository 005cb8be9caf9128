package dev.millrace.http.fake;

import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.application.error.Unavailable;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What all fake stores share. Batches may be read while they grow. */
final class FakeState {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  final Map<JobId, Job> jobs = new ConcurrentSkipListMap<>();
  final Map<JobId, Run> runs = new ConcurrentSkipListMap<>();
  final Map<JobId, List<Entry>> entries = new HashMap<>();
  final Map<BatchId, Batch> batches = new ConcurrentHashMap<>();
  final Map<String, JobId> keys = new HashMap<>();
  final Map<BatchId, StoredExpansion> expansions = new ConcurrentHashMap<>();
  final Map<String, BatchId> batchKeys = new ConcurrentHashMap<>();
  final Map<TagName, Long> defaultProfiles = new HashMap<>();
  final AtomicLong counter = new AtomicLong();
  boolean paused;
  boolean unreachable;
  boolean broken;

  /** Fails as a store would that is down, or that has a fault. */
  void touch() {
    if (unreachable) {
      throw new Unavailable("store_unavailable", "The database does not answer.");
    }
    if (broken) {
      throw new IllegalStateException("password=hunter2");
    }
  }
}
