package planted.handlers.application;

import dev.millrace.application.DrivenPort;

/** A class for others to see. */
@DrivenPort
public interface ThingStore {
  void store();
}
