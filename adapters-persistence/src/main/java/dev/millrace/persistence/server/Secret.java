package dev.millrace.persistence.server;

/**
 * A password. It never shows itself.
 *
 * @param value in the clear
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
