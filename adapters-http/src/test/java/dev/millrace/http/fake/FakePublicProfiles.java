package dev.millrace.http.fake;

import dev.millrace.application.publicaccess.PublicProfile;
import dev.millrace.application.publicaccess.PublicProfiles;
import java.util.List;
import java.util.Optional;

/** One public profile, with the number 7. */
final class FakePublicProfiles implements PublicProfiles {
  private static final PublicProfile STRICT = new PublicProfile(7, "strict", "For registries");

  @Override
  public List<PublicProfile> list() {
    return List.of(STRICT);
  }

  @Override
  public Optional<PublicProfile> find(long id) {
    return id == STRICT.id() ? Optional.of(STRICT) : Optional.empty();
  }
}
