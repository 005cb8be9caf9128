package dev.millrace.application.setting;

import java.util.Optional;

/** What values a setting may have. */
public interface SettingForm {

  /** What a value is for programs. */
  enum Type {
    TEXT,
    NUMBER,
    FLAG
  }

  Type type();

  /**
   * What is wrong with a value; empty if nothing is.
   *
   * @return half a sentence, for example "is out of range; allowed: a whole number from 0 to 10"
   */
  Optional<String> flaw(String text);

  /**
   * The one way to write a value without flaws: digits for a number, {@code true} or {@code false}
   * for a flag.
   */
  String canonical(String text);
}
