package planted.fieldinjection.application;

import org.jspecify.annotations.Nullable;

/** Breaks the rule on purpose. */
public final class SubmitJob {
  @Inject @Nullable Object queue;

  @interface Inject {}
}
