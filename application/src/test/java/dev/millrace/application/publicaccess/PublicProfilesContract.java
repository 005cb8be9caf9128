package dev.millrace.application.publicaccess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link PublicProfiles} promises. */
public interface PublicProfilesContract {

  /** Some, whichever. */
  PublicProfiles profiles();

  @Test
  default void whatIsListedIsFoundByItsNumber() {
    assertThat(profiles().list())
        .allSatisfy(profile -> assertThat(profiles().find(profile.id())).contains(profile));
  }

  @Test
  default void aNumberThatNoPublicProfileHasFindsNone() {
    assertThat(profiles().find(Long.MAX_VALUE)).isEmpty();
    assertThat(profiles().find(0)).isEmpty();
    assertThat(profiles().find(-1)).isEmpty();
  }
}
