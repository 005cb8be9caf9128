package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.Paint;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How an answer is shown to people. */
@FunctionalInterface
interface View {

  /** The lines that the answer comes to. */
  List<String> lines(JsonNode answer, Paint paint);

  /** Shows these words, whatever the answer says. */
  static View words(String words) {
    return (answer, paint) -> List.of(words);
  }
}
