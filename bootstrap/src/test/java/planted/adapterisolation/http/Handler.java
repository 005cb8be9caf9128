package planted.adapterisolation.http;

import planted.adapterisolation.persistence.Store;

/** Breaks the rule on purpose. */
public final class Handler {
  final Store store = new Store();
}
