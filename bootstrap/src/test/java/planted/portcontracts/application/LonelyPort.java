package planted.portcontracts.application;

import dev.millrace.application.DrivenPort;

/** Breaks the rule on purpose. */
@DrivenPort
public interface LonelyPort {
  void store();
}
