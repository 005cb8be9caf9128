package dev.millrace.persistence.golden;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private RenderedMigration() {}

  private static final Pattern REFERENCE =
      Pattern.compile(
          ", CONSTRAINT \\w+ FOREIGN KEY \\([^)]*\\) REFERENCES [^(]+\\([^)]*\\)( ON DELETE"
              + " CASCADE)?");

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
            .map(line -> line.startsWith("-- Changeset") ? "\n" + line : inOneOrder(line))
            .collect(Collectors.joining("\n"))
            .strip()
        + "\n";
  }

  /** Liquibase keeps the references of a table in a set: their order is chance. */
  private static String inOneOrder(String line) {
    List<String> references = REFERENCE.matcher(line).results().map(MatchResult::group).toList();
    if (references.size() < 2) {
      return line;
    }
    int first = line.indexOf(references.getFirst());
    String rest = REFERENCE.matcher(line).replaceAll("");
    return rest.substring(0, first)
        + references.stream().sorted().collect(Collectors.joining())
        + rest.substring(first);
  }
}
