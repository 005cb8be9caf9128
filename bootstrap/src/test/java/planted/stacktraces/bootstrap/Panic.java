package planted.stacktraces.bootstrap;

/** Breaks the rule on purpose. */
public final class Panic {
  void show(Exception problem) {
    problem.printStackTrace();
  }
}
