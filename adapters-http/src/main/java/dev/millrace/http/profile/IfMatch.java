package dev.millrace.http.profile;

import dev.millrace.domain.profile.Profile;
import dev.millrace.http.error.RequestRefused;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a profile as an entity tag, which callers give back to overwrite no other. */
final class IfMatch {
  private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

  private IfMatch() {}

  /** The tag of a profile as it is. */
  static String tagOf(Profile profile) {
    return "\"" + profile.version() + "\"";
  }

  /**
   * The version that the caller saw.
   *
   * @return null if the caller did not say, or any version will do
   * @throws RequestRefused {@code invalid_if_match}
   */
  static @Nullable Long version(Context request) {
    String header = request.header("If-Match");
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    Matcher tag = FORM.matcher(header.strip());
    if (!tag.matches()) {
      throw new RequestRefused(
          "invalid_if_match", "If-Match is the ETag that the profile came with, or *.");
    }
    return Long.valueOf(tag.group(1));
  }
}
