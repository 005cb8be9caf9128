package dev.millrace.application.worker;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Does as a test says, and remembers what it was asked to do. */
public final class ScriptedExecutor implements JobExecutor {

  private final JobKind kind;
  private final List<JobId> started = new CopyOnWriteArrayList<>();
  private final List<JobId> interrupted = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile Script script = (task, progress) -> succeeded();

  /** What an attempt does. */
  @FunctionalInterface
  public interface Script {
    Outcome play(ExecutionTask task, ProgressListener progress) throws InterruptedException;
  }

  public ScriptedExecutor(JobKind kind) {
    this.kind = kind;
  }

  public static Outcome succeeded(Entry... entries) {
    return new Outcome.Succeeded(List.of(entries), null, null);
  }

  public void plays(Script next) {
    script = next;
  }

  @Override
  public JobKind kind() {
    return kind;
  }

  @Override
  public Outcome execute(ExecutionTask task, ProgressListener progress)
      throws InterruptedException {
    started.add(task.jobId());
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      return script.play(task, progress);
    } catch (InterruptedException e) {
      interrupted.add(task.jobId());
      throw e;
    } finally {
      running.decrementAndGet();
    }
  }

  /** One for each attempt, in the order of their starts. */
  public List<JobId> started() {
    return List.copyOf(started);
  }

  public List<JobId> interrupted() {
    return List.copyOf(interrupted);
  }

  public int running() {
    return running.get();
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }
}
