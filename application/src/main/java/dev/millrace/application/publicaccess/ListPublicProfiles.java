package dev.millrace.application.publicaccess;

import java.util.List;

/** Lists the profiles that the public may test with. */
public final class ListPublicProfiles {

  private final PublicProfiles profiles;

  public ListPublicProfiles(PublicProfiles profiles) {
    this.profiles = profiles;
  }

  /** By name. */
  public List<PublicProfile> list() {
    return profiles.list();
  }
}
