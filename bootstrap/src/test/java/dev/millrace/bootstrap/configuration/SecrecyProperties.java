package dev.millrace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is written, well or badly: what is shown holds no password, nor a piece of one. */
class SecrecyProperties {

  private static final String MARK = "S3cr3tM4rk";

  private static final List<String> FORMS =
      List.of(
          "postgres://u:%s@h/d",
          "postgres://u:%s@h:x/d",
          "postgres://u:%s@h/d?colour=red",
          "postgres://h/d?user=u&password=%s",
          "jdbc:postgresql://h/d?user=u&password=%s",
          "host=h dbname=d user=u password=%s",
          "host=h dbname=d user=u password='%s'",
          "mysql://u:%s@h:3306/d",
          "u:%s@tcp(h:3306)/d",
          "u:%s@tcp(h:3306",
          "u:%s@h/d",
          "jdbc:mariadb://h/d?user=u&password=%s",
          "sqlserver://sa:%s@h?database=d",
          "jdbc:sqlserver://h;databaseName=d;user=sa;password=%s",
          "jdbc:sqlserver://h;databaseName=d;user=sa;password={%s}",
          "Server=h;Database=d;User ID=sa;Password=%s",
          "Server=h;Database=d;User ID=sa;Password=\"%s\"",
          "Password=%s;Server=h;Database=d;User ID=sa",
          "oracle://u:%s@h/d");

  @Property(tries = 300)
  void ofADsn(@ForAll("passwords") String password) {
    for (String form : FORMS) {
      assertHidden(Map.of("db-dsn", form.formatted(password)), null);
      assertHidden(Map.of("db-dsn", form.formatted(password), "db-driver", "mariadb"), null);
    }
  }

  @Property(tries = 100)
  void ofAField(@ForAll("passwords") String password) {
    for (String database : List.of("d", "")) {
      assertHidden(
          Map.of(
              "db-driver",
              "postgres",
              "db-host",
              "h",
              "db-name",
              database,
              "db-password",
              password),
          null);
    }
  }

  @Property(tries = 100)
  void ofAFile(@ForAll("passwords") String password) throws IOException {
    Path file = Files.createTempFile("millrace", ".yaml");
    try {
      for (String quote : List.of("", "'", "\"")) {
        Files.writeString(
            file,
            "database:\n  driver: mysql\n  host: h\n  database: d\n  password: "
                + quote
                + password
                + quote);
        assertHidden(Map.of(), file);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void assertHidden(Map<String, String> flags, @Nullable Path file) {
    assertThat(shown(flags, file)).doesNotContain(MARK);
  }

  private static String shown(Map<String, String> flags, @Nullable Path file) {
    try {
      Environment environment = new Environment(Map.of(), "mill", "/home/miller");
      Configuration configuration = new ConfigurationLoader(environment).load(flags, file);
      return configuration.effective().toString();
    } catch (ConfigurationProblem e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Something to look for, between characters that mean something in one form or another. */
  @Provide
  Arbitrary<String> passwords() {
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars("@:/?#&=%;'\"{}[]()+\\, *!|>ab1".toCharArray())
            .ofMaxLength(6);
    return odd.flatMap(before -> odd.map(after -> before + MARK + after));
  }
}
