package planted.staticfields.application;

/** Breaks the rule on purpose. */
public final class Counter {
  static int count;
}
