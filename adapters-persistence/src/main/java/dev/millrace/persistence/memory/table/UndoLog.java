package dev.millrace.persistence.memory.table;

import java.util.ArrayList;
import java.util.List;

/** How to take back what a transaction has changed so far. */
public final class UndoLog {
  private final List<Runnable> steps = new ArrayList<>();

  /** Remembers how to take back one change. */
  void add(Runnable step) {
    steps.add(step);
  }

  /** A point that {@link #rollBackTo} can go back to. */
  public int mark() {
    return steps.size();
  }

  /** Takes back all changes since the mark, the last one first. */
  public void rollBackTo(int mark) {
    while (steps.size() > mark) {
      steps.removeLast().run();
    }
  }

  /** Makes the changes stay. */
  public void clear() {
    steps.clear();
  }
}
