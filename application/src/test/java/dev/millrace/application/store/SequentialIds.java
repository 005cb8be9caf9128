package dev.millrace.application.store;

import dev.millrace.application.id.Ids;
import java.util.UUID;

/** Ids that tests can tell the order of. */
public final class SequentialIds implements Ids {
  @Override
  public UUID timeOrdered() {
    return TestIds.next();
  }

  @Override
  public UUID random() {
    return TestIds.next();
  }

  @Override
  public UUID opaque() {
    return TestIds.next();
  }
}
