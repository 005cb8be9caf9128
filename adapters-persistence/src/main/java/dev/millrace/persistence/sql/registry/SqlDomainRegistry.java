package dev.millrace.persistence.sql.registry;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.TagSummary;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.session.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry in the table of domains. */
public final class SqlDomainRegistry implements DomainRegistry {

  private static final String TAGGED =
      "id IN (SELECT dt.domain_id FROM tags t JOIN domain_tags dt ON dt.tag_id = t.id"
          + " WHERE t.name = ?)";

  private final SqlTransactions transactions;

  public SqlDomainRegistry(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void register(List<DomainName> names, Instant now) {
    if (!names.isEmpty()) {
      transactions.write(
          session -> {
            DomainRows.register(session, names, now);
            return names.size();
          });
    }
  }

  @Override
  public Optional<RegisteredDomain> find(long id) {
    return transactions.read(
        session -> domains(session, new Where().and("id = ?", id), "").stream().findFirst());
  }

  @Override
  public Optional<RegisteredDomain> find(DomainName name) {
    return transactions.read(
        session ->
            domains(session, new Where().and("name = ?", name.ascii()), "").stream().findFirst());
  }

  @Override
  public Page<RegisteredDomain> list(DomainFilter filter, PageRequest page) {
    return transactions.read(
        session -> list(session, conditions(session, filter), new KeysetPage(page)));
  }

  private static Page<RegisteredDomain> list(SqlSession session, Where where, KeysetPage page) {
    long total = session.count("domains" + where.sql(), where.parameters());
    Where from = where.copy();
    List<String> key = page.key();
    if (key != null) {
      from.and(page.isBackward() ? "name < ?" : "name > ?", key.getFirst());
    }
    List<RegisteredDomain> domains =
        domains(
            session,
            from,
            " ORDER BY name "
                + (page.isBackward() ? "DESC " : "ASC ")
                + session.dialect().page(page.rows(), page.offset()));
    return page.of(domains, domain -> List.of(domain.name().ascii()), total);
  }

  private static Where conditions(SqlSession session, DomainFilter filter) {
    Where where = new Where();
    if (filter.tag() != null) {
      where.and(TAGGED, filter.tag().value());
    }
    if (filter.namePart() != null && !filter.namePart().isEmpty()) {
      where.and(session.dialect().contains("name"), filter.namePart());
    }
    return where
        .andIfSet("latest_level = ?", LevelCode.ofNullable(filter.level()))
        .andIfSet("latest_level >= ?", LevelCode.ofNullable(filter.minLevel()));
  }

  /** The tag by a query of its own: a planner that knows it walks the names in their order. */
  @Override
  public List<DomainName> namesTagged(TagName tag, @Nullable DomainName after, int limit) {
    Where where = new Where().and("dt.tag_id = (SELECT id FROM tags WHERE name = ?)", tag.value());
    where.andIfSet("d.name > ?", after == null ? null : after.ascii());
    return transactions.read(
        session ->
            session.query(
                "SELECT d.name FROM domains d JOIN domain_tags dt ON dt.domain_id = d.id"
                    + where.sql()
                    + " ORDER BY d.name "
                    + session.dialect().limit(),
                row -> new DomainName(row.text(1)),
                where.parameters(limit)));
  }

  @Override
  public TagSummary summarize(TagName tag) {
    return transactions.read(session -> TagSummaries.read(session, tag));
  }

  private static List<RegisteredDomain> domains(SqlSession session, Where where, String tail) {
    var query =
        session
            .records()
            .createNativeQuery("SELECT * FROM domains" + where.sql() + tail, DomainRow.class);
    @Nullable Object[] parameters = where.parameters();
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    List<DomainRow> rows = query.getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String ids = JsonRows.of(rows, (out, row) -> out.number(row.id));
    Map<Long, Long> runs = runCounts(session, ids);
    Map<Long, List<TagName>> tags = tags(session, ids);
    return rows.stream()
        .map(
            row ->
                row.toDomain(runs.getOrDefault(row.id, 0L), tags.getOrDefault(row.id, List.of())))
        .toList();
  }

  private static Map<Long, Long> runCounts(SqlSession session, String ids) {
    Map<Long, Long> counts = new HashMap<>();
    session
        .query(
            "SELECT domain_id, COUNT(*) FROM runs WHERE domain_id IN (SELECT id FROM ("
                + wanted(session)
                + ") AS wanted) GROUP BY domain_id",
            row -> Map.entry(row.number(1), row.number(2)),
            ids)
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static Map<Long, List<TagName>> tags(SqlSession session, String ids) {
    Map<Long, List<TagName>> tags = new HashMap<>();
    session
        .query(
            "SELECT dt.domain_id, t.name FROM domain_tags dt JOIN tags t ON t.id = dt.tag_id"
                + " WHERE dt.domain_id IN (SELECT id FROM ("
                + wanted(session)
                + ") AS wanted) ORDER BY t.name",
            row -> Map.entry(row.number(1), new TagName(row.text(2))),
            ids)
        .forEach(
            tag -> tags.computeIfAbsent(tag.getKey(), id -> new ArrayList<>()).add(tag.getValue()));
    return tags;
  }

  private static String wanted(SqlSession session) {
    return session.dialect().jsonRows(List.of(number("id")));
  }
}
