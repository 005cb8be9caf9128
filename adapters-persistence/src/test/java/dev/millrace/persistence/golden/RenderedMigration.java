package dev.millrace.persistence.golden;

import static java.util.stream.Collectors.joining;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Renders the change log for a database without having one. */
final class RenderedMigration {

  private static final String CHANGELOG = "dev/millrace/persistence/sql/changelog/master.xml";

  private static final Pattern REFERENCE =
      Pattern.compile(
          ", CONSTRAINT \\w+ FOREIGN KEY \\(\\w+\\) REFERENCES \\w+ ?\\(\\w+\\)( ON DELETE CASCADE)?");

  private RenderedMigration() {}

  /**
   * @param kind as Liquibase calls it
   * @param ran where it notes what it has rendered
   */
  @SuppressWarnings("deprecation") // The command that stands for it needs a scope and far longer.
  static String of(String kind, Path ran) throws LiquibaseException {
    ClassLoaderResourceAccessor files =
        new ClassLoaderResourceAccessor(RenderedMigration.class.getClassLoader());
    Database database =
        DatabaseFactory.getInstance()
            .openDatabase(
                "offline:" + kind + "?outputLiquibaseSql=none&changeLogFile=" + ran,
                null,
                null,
                null,
                files);
    StringWriter sql = new StringWriter();
    new Liquibase(CHANGELOG, files, database).update(new Contexts(), new LabelExpression(), sql);
    return sql.toString()
            .lines()
            .filter(line -> !line.startsWith("--") || line.startsWith("-- Changeset"))
            .filter(line -> !line.isBlank())
            .map(line -> line.startsWith("-- Changeset") ? "\n" + line : inOrder(line))
            .collect(joining("\n"))
            .strip()
        + "\n";
  }

  /** Liquibase puts a table's references in any order. */
  private static String inOrder(String line) {
    Iterator<String> sorted =
        REFERENCE.matcher(line).results().map(MatchResult::group).sorted().iterator();
    return REFERENCE.matcher(line).replaceAll(any -> Matcher.quoteReplacement(sorted.next()));
  }
}
