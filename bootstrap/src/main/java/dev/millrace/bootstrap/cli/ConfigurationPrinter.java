package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.EffectiveValue;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.Json;
import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Prints the configuration in force, without secrets, and where each value came from. */
record ConfigurationPrinter(Console console) {

  void print(Configuration configuration, boolean json) {
    if (json) {
      console.out().println(Json.write(json(configuration)));
    } else {
      table(configuration).lines().forEach(console.out()::println);
    }
  }

  private static ObjectNode json(Configuration configuration) {
    ObjectNode all = Json.object();
    for (EffectiveValue value : configuration.effective()) {
      ObjectNode one = all.putObject(value.key());
      one.put("value", value.value());
      one.put("source", value.origin().kind().name().toLowerCase(java.util.Locale.ROOT));
      one.put("detail", value.origin().detail());
    }
    return all;
  }

  private TextTable table(Configuration configuration) {
    Paint paint = console.paint();
    TextTable table = new TextTable();
    for (EffectiveValue value : configuration.effective()) {
      String text = value.value() == null ? "-" : value.value();
      table.row(
          List.of(
              new TextTable.Cell(value.key(), paint::bold),
              TextTable.Cell.plain(text),
              new TextTable.Cell(value.origin().toString(), paint::faint)));
    }
    return table;
  }
}
