package dev.millrace.application.id;

import dev.millrace.application.DrivenPort;
import java.util.UUID;

/** Makes ids. Safe for many threads. */
@DrivenPort
public interface Ids {

  /**
   * A new id that sorts after all that this source has made before (UUID version 7, RFC 9562,
   * section 5.7).
   */
  UUID timeOrdered();

  /** A new id that nobody can guess (UUID version 4). */
  UUID random();

  /** 128 bits that nobody can guess and that say nothing, not even of which version they are. */
  UUID opaque();
}
