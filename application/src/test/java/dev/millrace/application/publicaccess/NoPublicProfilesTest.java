package dev.millrace.application.publicaccess;

class NoPublicProfilesTest implements PublicProfilesContract {

  @Override
  public PublicProfiles profiles() {
    return PublicProfiles.NONE;
  }
}
