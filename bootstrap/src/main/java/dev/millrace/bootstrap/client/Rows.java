package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** Prints things of one kind as they come: rows of one table, or the answers themselves. */
final class Rows {

  private final TableView view;
  private final PrintStream out;
  private final Paint paint;
  private final boolean json;
  private final TextTable table;

  Rows(TableView view, PrintStream out, Paint paint, boolean json) {
    this.view = view;
    this.out = out;
    this.paint = paint;
    this.json = json;
    this.table = view.begin(paint);
  }

  /** Prints one thing. */
  void add(Answer answer) {
    if (json) {
      out.println(answer.text().strip());
    } else {
      view.add(table, answer.json(), paint);
      table.drain().forEach(out::println);
    }
  }

  /**
   * Prints all things of a list.
   *
   * @return how many they were
   */
  int addAll(Answer answer, JsonNode list) {
    var items = TableView.items(list);
    if (json) {
      out.println(answer.text().strip());
    } else {
      items.forEach(item -> view.add(table, item, paint));
      table.drain().forEach(out::println);
    }
    return items.size();
  }
}
