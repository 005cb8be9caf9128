package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.Json;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.plan.TestTitles;
import dev.millrace.dns.testcase.TestCase;
import java.util.List;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options of a check that show what it would do. */
final class CheckKnowledge {

  @Option(names = "--list-tests", description = "List all modules and test cases.")
  private boolean listTests;

  @Option(
      names = "--dump-profile",
      description = "Print the profile that is in force as JSON: the default one with --profile.")
  private boolean dumpProfile;

  boolean isWanted() {
    return listTests || dumpProfile;
  }

  void print(Console console, ZoneTester tester, boolean json) {
    if (dumpProfile) {
      console.out().println(Json.indented(tester.profiles().effective().json()));
    } else if (json) {
      console.out().println(Json.write(json(tester.plan())));
    } else {
      printTests(console, tester.plan());
    }
  }

  private static void printTests(Console console, TestPlan plan) {
    TestTitles titles = new TestTitles();
    for (TestModule module : plan.modules()) {
      console.out().println(console.paint().bold(module.name()));
      TextTable table = new TextTable();
      for (TestCase testCase : plan.casesOf(module)) {
        table.row(
            List.of(
                TextTable.Cell.plain("  " + testCase.key()),
                TextTable.Cell.plain(titles.of(testCase))));
      }
      table.lines().forEach(console.out()::println);
    }
  }

  private static ObjectNode json(TestPlan plan) {
    TestTitles titles = new TestTitles();
    ObjectNode json = Json.object();
    for (TestCase testCase : plan.cases()) {
      json.withArray("/tests")
          .addObject()
          .put("module", testCase.module().name())
          .put("testcase", testCase.key())
          .put("title", titles.of(testCase));
    }
    return json;
  }
}
