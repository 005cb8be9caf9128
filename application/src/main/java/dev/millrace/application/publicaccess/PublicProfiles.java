package dev.millrace.application.publicaccess;

import dev.millrace.application.DrivenPort;
import java.util.List;
import java.util.Optional;

/** Knows which stored profiles the public may test with. */
@DrivenPort
public interface PublicProfiles {

  /** There are none. */
  PublicProfiles NONE =
      new PublicProfiles() {
        @Override
        public List<PublicProfile> list() {
          return List.of();
        }

        @Override
        public Optional<PublicProfile> find(long id) {
          return Optional.empty();
        }
      };

  /** All of them, by name. */
  List<PublicProfile> list();

  /** The one with this number; empty for a profile that is not public. */
  Optional<PublicProfile> find(long id);
}
