package dev.millrace.bootstrap.console;

/** Says or does something when the process is told to stop before the work is done. */
public final class Interruption implements AutoCloseable {

  private final Thread hook;

  private Interruption(Runnable action) {
    this.hook = Thread.ofPlatform().name("interruption").unstarted(action);
  }

  public static Interruption meanwhile(Runnable action) {
    Interruption interruption = new Interruption(action);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook does its part.
    }
  }
}
