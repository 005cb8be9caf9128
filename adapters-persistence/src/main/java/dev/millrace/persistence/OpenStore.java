package dev.millrace.persistence;

/** A store that is open: migrated and ready to use. */
public interface OpenStore extends AutoCloseable {
  /** Its ports; they stop working once it is closed. */
  StorePorts ports();

  /** Lets go of connections and files. Calls after the first do nothing. */
  @Override
  void close();
}
