package dev.millrace.dns;

import java.util.Optional;

/** Finds stored profiles for the executor; bootstrap connects it to where they are kept. */
@FunctionalInterface
public interface ProfileSource {

  /** The sparse profile as a JSON object; empty if there is none of that id. */
  Optional<String> find(String profileId);
}
