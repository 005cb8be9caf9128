package dev.millrace.bootstrap.configuration;

/**
 * Where a value came from.
 *
 * @param detail the flag, the variable or the file; empty for a default
 */
public record Origin(Kind kind, String detail) {

  /** It was not set anywhere. */
  public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "");

  /** From the strongest to the weakest. */
  public enum Kind {
    CLI_FLAG("flag"),
    ENVIRONMENT("environment"),
    CONFIG_FILE("file"),
    DEFAULT("default");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.label : kind.label + " " + detail;
  }
}
