package dev.millrace.http.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A certificate or its key cannot be used. The message is one sentence that names the file. */
public final class UnusableTlsFiles extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableTlsFiles(Path file, String what, @Nullable Exception cause) {
    super("The file " + file + " that is named for TLS " + what + ".", cause);
  }
}
