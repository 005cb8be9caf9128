package dev.millrace.dns.finding;

import java.util.function.Function;

/**
 * A declared argument of a tag: its name and how a value becomes text. {@link Args} has the ones
 * that Zonemaster's ArgumentsForTestCaseMessages defines.
 *
 * @param name lower-case with underscores, as templates refer to it
 * @param <T> what a case gives
 */
public record Arg<T>(String name, Function<? super T, String> format) {

  String text(T value) {
    return format.apply(value);
  }
}
