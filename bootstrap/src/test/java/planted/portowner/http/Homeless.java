package planted.portowner.http;

import dev.millrace.application.DrivenPort;

/** Breaks the rule on purpose. */
@DrivenPort
public interface Homeless {
  void store();
}
