package dev.millrace.persistence.sql.archive;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;

import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Long texts that many rows share, kept once and for good. A run's effective profile is some
 * kilobytes and nearly always that of the run before.
 */
public final class Documents {

  private static final int MAX_REMEMBERED = 1_000;

  private final Map<String, Long> remembered = new ConcurrentHashMap<>();

  /** The numbers of all these texts, keeping those that are new; nulls are passed over. */
  public Map<String, Long> idsOf(SqlSession session, Collection<@Nullable String> texts) {
    Map<String, Long> ids = new HashMap<>();
    for (String text : withoutNulls(texts)) {
      String digest = digest(text);
      Long id = remembered.get(digest);
      ids.put(text, id == null ? store(session, digest, text) : id);
    }
    return ids;
  }

  /** The texts with these numbers. */
  public static Map<Long, String> read(SqlSession session, Set<Long> ids) {
    Map<Long, String> texts = new HashMap<>();
    if (!ids.isEmpty()) {
      session
          .query(
              "SELECT id, body FROM documents WHERE id IN (SELECT id FROM ("
                  + session.dialect().jsonRows(List.of(number("id")))
                  + ") AS wanted)",
              row -> Map.entry(row.number(1), row.text(2)),
              JsonRows.of(ids, JsonRows::number))
          .forEach(found -> texts.put(found.getKey(), found.getValue()));
    }
    return texts;
  }

  private long store(SqlSession session, String digest, String text) {
    session.update(
        session
            .dialect()
            .insertMissing(
                new MissingRows(
                    "documents",
                    List.of("digest", "body"),
                    List.of("digest"),
                    "SELECT ? AS digest, ? AS body FROM queue_state WHERE id = 1")),
        digest,
        text);
    long id = session.number("SELECT id FROM documents WHERE digest = ?", digest);
    session.afterCommit(
        () -> {
          if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(digest, id);
          }
        });
    return id;
  }

  private static Set<String> withoutNulls(Collection<@Nullable String> texts) {
    Set<String> present = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        present.add(text);
      }
    }
    return present;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
