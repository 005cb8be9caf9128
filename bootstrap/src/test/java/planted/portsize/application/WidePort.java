package planted.portsize.application;

import dev.millrace.application.DrivenPort;

/** Breaks the rule on purpose. */
@DrivenPort
public interface WidePort {
  void one();

  void two();

  void three();

  void four();

  void five();

  void six();

  void seven();

  void eight();

  void nine();
}
