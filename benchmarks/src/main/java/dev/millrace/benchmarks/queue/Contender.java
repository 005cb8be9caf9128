package dev.millrace.benchmarks.queue;

import java.time.Duration;
import java.util.Set;

/**
 * A queue that is measured: Millrace, a peer, or plain statements as the limit. It has a database
 * of its own on the shared server, with the same durability as all others. It times itself, since
 * some live in another process. Jobs do nothing; their payload is that of a zone test.
 */
public interface Contender extends AutoCloseable {

  /** What can be measured of a queue. */
  enum Measure {
    /** Jobs submitted one by one, each answered after its commit. */
    SINGLES,
    /** Many jobs submitted in the fastest way that the system offers. */
    BULK,
    /** Waiting jobs executed and finished, start of the workers included. */
    DRAIN,
    /** From the return of a submission to the start of its execution on an idle worker. */
    PICK_UP
  }

  /** As tables name it, with its version. */
  String name();

  /** How it is set up, in a few words for the reader of the table. */
  String settings();

  /** What this one can be asked for. */
  Set<Measure> measures();

  /** The process that it works in; others may work in it too, though never at the same time. */
  default long process() {
    return ProcessHandle.current().pid();
  }

  /** Throws away all jobs and what is left of them, so that each round begins alike. */
  void reset() throws Exception;

  /** How many jobs have not been finished; the runner compares it with what it asked for. */
  long waiting() throws Exception;

  /** Submits so many jobs one by one from so many callers at once. */
  Duration submitSingles(int callers, int jobs) throws Exception;

  /** Submits so many jobs together. */
  Duration submitBulk(int jobs) throws Exception;

  /**
   * Finishes the jobs that wait, from the start of the workers until the last finish is committed.
   *
   * @param jobs how many wait
   * @throws IllegalStateException if not each was executed exactly once
   */
  Duration drain(int jobs) throws Exception;

  /** How many jobs it is given of those that others get, where all would take minutes. */
  default int jobs(Measure measure, int asked) {
    return asked;
  }

  /** How many jobs a pick-up has, where {@code asked} would take too long. */
  default int occasions(int asked) {
    return asked;
  }

  /**
   * Submits so many jobs, each some random 20 to 60 ms after the last one started, to workers that
   * are idle.
   *
   * @return nanoseconds for each
   */
  long[] pickUp(int jobs) throws Exception;

  @Override
  void close() throws Exception;
}
