package dev.millrace.bootstrap.configuration;

/**
 * The form of a value: how a text is read, and how a user is told what is allowed.
 *
 * @param <T> what a text becomes
 */
public interface Form<T> {

  /**
   * @throws BadValueException if the text is not of this form
   */
  T parse(String text) throws BadValueException;

  /** What is allowed, to be read after "allowed:". */
  String allowed();

  /** What stands for the value in help texts, for example {@code SECONDS}. */
  String placeholder();

  /** Whether its values are whole numbers. */
  default boolean isNumber() {
    return false;
  }

  /** Whether a flag without a value switches it on. */
  default boolean isOnOff() {
    return false;
  }
}
