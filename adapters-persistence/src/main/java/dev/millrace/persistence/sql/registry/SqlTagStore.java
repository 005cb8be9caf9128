package dev.millrace.persistence.sql.registry;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.registry.TagStore;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.Row;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Tags in a table of their own and one that says which domains have them. */
public final class SqlTagStore implements TagStore {

  private static final String SELECT =
      "SELECT name, description, created_at, (SELECT COUNT(*) FROM domain_tags"
          + " WHERE tag_id = tags.id), default_profile_id FROM tags";

  private static final Row.Reader<Tag> READER =
      row ->
          new Tag(
              new TagName(row.text(1)),
              row.textOrNull(2),
              Micros.toInstant(row.number(3)),
              row.number(4),
              numberOrNull(row.textOrNull(5)));

  private final SqlTransactions transactions;

  public SqlTagStore(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean create(TagName name, @Nullable String description, Instant now) {
    return transactions.write(
        session ->
            session.update(
                        session
                            .dialect()
                            .insertMissing(
                                new MissingRows(
                                    "tags",
                                    List.of("name", "created_at"),
                                    List.of("name"),
                                    "SELECT name, ? AS created_at FROM ("
                                        + DomainRows.wanted(session)
                                        + ") AS wanted WHERE 1 = 1")),
                        Micros.of(now),
                        JsonRows.of(List.of(name), (row, tag) -> row.text(tag.value())))
                    == 1
                && session.update(
                        "UPDATE tags SET description = ? WHERE name = ?", description, name.value())
                    == 1);
  }

  @Override
  public Optional<Tag> find(TagName name) {
    return transactions.read(
        session ->
            session.query(SELECT + " WHERE name = ?", READER, name.value()).stream().findFirst());
  }

  @Override
  public List<Tag> list() {
    return transactions.read(session -> session.query(SELECT + " ORDER BY name", READER));
  }

  @Override
  public boolean describe(TagName name, @Nullable String description) {
    return transactions.write(
        session ->
            session.update(
                    "UPDATE tags SET description = ? WHERE name = ?", description, name.value())
                == 1);
  }

  @Override
  public boolean delete(TagName name) {
    return transactions.write(
        session -> {
          session.update(
              "DELETE FROM domain_tags WHERE tag_id = (SELECT id FROM tags WHERE name = ?)",
              name.value());
          return session.update("DELETE FROM tags WHERE name = ?", name.value()) == 1;
        });
  }

  @Override
  public int addDomains(TagName name, List<DomainName> domains, Instant now) {
    return transactions.write(
        session -> {
          long tag = idOf(session, name);
          DomainRows.register(session, domains, now);
          String insert =
              session
                  .dialect()
                  .insertMissing(
                      new MissingRows(
                          "domain_tags",
                          List.of("tag_id", "domain_id"),
                          List.of("tag_id", "domain_id"),
                          "SELECT ? AS tag_id, domains.id AS domain_id FROM ("
                              + DomainRows.wanted(session)
                              + ") AS wanted JOIN domains ON domains.name = wanted.name"
                              + " WHERE 1 = 1"));
          return inChunks(domains, chunk -> session.update(insert, tag, DomainRows.rows(chunk)));
        });
  }

  @Override
  public int removeDomains(TagName name, List<DomainName> domains) {
    return transactions.write(
        session -> {
          long tag = idOf(session, name);
          String delete =
              session
                  .dialect()
                  .deleteMatching(
                      "domain_tags",
                      "domain_id",
                      "SELECT domains.id AS domain_id FROM ("
                          + DomainRows.wanted(session)
                          + ") AS wanted JOIN domains ON domains.name = wanted.name",
                      "tag_id = ?");
          return inChunks(domains, chunk -> session.update(delete, DomainRows.rows(chunk), tag));
        });
  }

  private static int inChunks(List<DomainName> domains, ToIntFunction<List<DomainName>> change) {
    int changed = 0;
    for (int from = 0; from < domains.size(); from += DomainRows.CHUNK) {
      int to = Math.min(from + DomainRows.CHUNK, domains.size());
      changed += change.applyAsInt(domains.subList(from, to));
    }
    return changed;
  }

  private static @Nullable Long numberOrNull(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static long idOf(SqlSession session, TagName name) {
    return session
        .query("SELECT id FROM tags WHERE name = ?", row -> row.number(1), name.value())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("tag_not_found", "There is no tag " + name + "."));
  }
}
