package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.client.connection.Connection;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import tools.jackson.databind.JsonNode;

/**
 * One command's talk with a server, and what it prints of it.
 *
 * @param json whether answers are printed as they are
 */
record Session(Connection connection, Console console, boolean json) implements AutoCloseable {

  /**
   * Asks, and prints the answer.
   *
   * @return the exit code
   */
  int show(Call call, View view) throws InterruptedException {
    print(connection.call(call), view);
    return ExitCode.OK;
  }

  /** Prints an answer; one without a body is nothing to those who want JSON. */
  void print(Answer answer, View view) {
    if (!json) {
      view.lines(answer.json(), console.paint()).forEach(console.out()::println);
    } else if (!answer.text().isBlank()) {
      console.out().println(answer.text().strip());
    }
  }

  /** Prints things of one kind as they come. */
  Rows rows(TableView view) {
    return new Rows(view, console.out(), console.paint(), json);
  }

  /**
   * Prints a list, page by page, until there are as many as wanted or nobody reads on.
   *
   * @return the exit code
   */
  int list(Call call, PageOptions pages, TableView view) throws InterruptedException {
    long left = pages.wanted();
    long offset = 0;
    Rows rows = rows(view);
    while (true) {
      Answer answer = connection.call(call.with("limit", PageOptions.page(left)));
      JsonNode page = answer.json();
      int count = rows.addAll(answer, page);
      left -= count;
      offset += count;
      String cursor = page.path("next_cursor").asString("");
      boolean more = page.isArray() ? count == PageOptions.page(left + count) : !cursor.isEmpty();
      if (!more || left <= 0 || console.out().checkError()) {
        say(more, offset);
        return ExitCode.OK;
      }
      if (page.isArray()) {
        call.with("offset", offset);
      } else {
        call.with("cursor", cursor);
      }
    }
  }

  private void say(boolean more, long shown) {
    if (more && !json) {
      tell(shown + " shown, and there are more; --limit N shows N of them, --all shows all.");
    }
  }

  /** Says something beside the results. */
  void tell(String words) {
    console.err().println(words);
  }

  @Override
  public void close() {
    connection.close();
  }
}
