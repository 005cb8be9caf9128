package dev.millrace.application.queue;

import dev.millrace.domain.job.JobEvent;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobLifecycle;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.queue.Reordering.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queue as simple as can be: what every store has to agree with. */
final class QueueModel {
  private final Map<JobId, Item> items = new LinkedHashMap<>();
  private final Map<PriorityTier, List<Item>> places = new EnumMap<>(PriorityTier.class);

  QueueModel() {
    for (PriorityTier tier : PriorityTier.values()) {
      places.put(tier, new ArrayList<>());
    }
  }

  /** What the model knows of a job. */
  static final class Item {
    final JobId id;
    final PriorityTier tier;
    final int maxAttempts;
    boolean notYetDue;
    JobStatus status;
    int attempt;
    boolean cancelRequested;
    @Nullable LeaseToken token;
    @Nullable NodeId node;

    Item(JobId id, PriorityTier tier, int maxAttempts, boolean notYetDue) {
      this.id = id;
      this.tier = tier;
      this.maxAttempts = maxAttempts;
      this.notYetDue = notYetDue;
      this.status = notYetDue ? JobStatus.SCHEDULED : JobStatus.QUEUED;
    }

    @Override
    public String toString() {
      return status + " " + attempt + (cancelRequested ? " to be canceled" : "");
    }
  }

  void push(Item item) {
    items.put(item.id, item);
    place(item).add(item);
  }

  List<Item> all() {
    return List.copyOf(items.values());
  }

  List<Item> with(JobStatus status) {
    return items.values().stream().filter(item -> item.status == status).toList();
  }

  /** The queued jobs in the order of leasing. */
  List<Item> queued() {
    List<Item> queued = new ArrayList<>();
    places.values().forEach(all -> queued.addAll(queuedOf(all)));
    return queued;
  }

  void lease(Item item, LeaseToken token, NodeId node) {
    happens(item, JobEvent.LEASE);
    item.attempt++;
    item.token = token;
    item.node = node;
  }

  void release(Item item, boolean later, boolean counts) {
    if (item.cancelRequested) {
      happens(item, JobEvent.CANCEL);
      return;
    }
    happens(item, later ? JobEvent.RETRY_LATER : JobEvent.RETRY_NOW);
    item.notYetDue = item.notYetDue || later;
    item.attempt -= counts ? 0 : 1;
  }

  void settle(Item item) {
    if (item.cancelRequested) {
      happens(item, JobEvent.CANCEL);
    } else {
      happens(item, item.attempt < item.maxAttempts ? JobEvent.RETRY_NOW : JobEvent.FAIL);
    }
  }

  void unhold(Item item) {
    happens(item, JobEvent.UNHOLD);
    item.status = item.notYetDue ? JobStatus.SCHEDULED : JobStatus.QUEUED;
  }

  void cancel(Item item) {
    if (item.status == JobStatus.RUNNING) {
      item.cancelRequested = true;
    } else {
      happens(item, JobEvent.CANCEL);
    }
  }

  /** As the one table of the domain has it. */
  void happens(Item item, JobEvent event) {
    item.status = JobLifecycle.apply(item.status, event);
    item.token = item.status == JobStatus.RUNNING ? item.token : null;
    if (item.status.isTerminal()) {
      place(item).remove(item);
    }
  }

  void move(Item item, Side side, Item anchor) {
    List<Item> all = place(item);
    all.remove(item);
    all.add(all.indexOf(anchor) + (side == Side.AFTER ? 1 : 0), item);
  }

  /** The queued jobs trade places; all others keep theirs. */
  void arrange(List<Item> wished) {
    for (Map.Entry<PriorityTier, List<Item>> entry : places.entrySet()) {
      List<Item> next =
          new ArrayList<>(wished.stream().filter(item -> item.tier == entry.getKey()).toList());
      entry
          .getValue()
          .replaceAll(item -> item.status == JobStatus.QUEUED ? next.removeFirst() : item);
    }
  }

  private static List<Item> queuedOf(List<Item> all) {
    return all.stream().filter(item -> item.status == JobStatus.QUEUED).toList();
  }

  private List<Item> place(Item item) {
    List<Item> place = places.get(item.tier);
    if (place == null) {
      throw new IllegalStateException("No such tier: " + item.tier);
    }
    return place;
  }
}
