package dev.millrace.persistence.sql.profile;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.profile.ProfileStore;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import dev.millrace.persistence.sql.archive.Documents;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.Row;
import dev.millrace.persistence.sql.session.SqlFailure;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Profiles in a table of their own; their configs are documents, whose numbers are revisions. */
public final class SqlProfileStore implements ProfileStore {

  private static final String SELECT =
      "SELECT p.id, p.name, p.description, d.body, p.is_public, p.schema_version, p.created_at,"
          + " p.updated_at, p.version, p.config_document"
          + " FROM profiles p JOIN documents d ON d.id = p.config_document";

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "description",
          "config_document",
          "is_public",
          "schema_version",
          "created_at",
          "updated_at",
          "version");

  private static final String UPDATE =
      "UPDATE profiles SET name = ?, description = ?, config_document = ?, is_public = ?,"
          + " schema_version = ?, updated_at = ?, version = version + 1"
          + " WHERE id = ? AND version = ?";

  private static final Row.Reader<Profile> READER =
      row ->
          new Profile(
              row.number(1),
              new ProfileContent(row.text(2), row.text(3), row.text(4), row.number(5) != 0),
              row.text(6),
              Micros.toInstant(row.number(7)),
              Micros.toInstant(row.number(8)),
              row.number(9),
              row.number(10));

  private final SqlTransactions transactions;
  private final Documents documents = new Documents();

  public SqlProfileStore(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Profile> create(ProfileContent content, String schemaVersion, Instant now) {
    return transactions.write(
        session ->
            insert(session, content, schemaVersion, Micros.of(now)) == 0
                ? Optional.empty()
                : first(session, " WHERE p.name = ?", content.name()));
  }

  private int insert(SqlSession session, ProfileContent content, String schemaVersion, long now) {
    return session.update(
        session
            .dialect()
            .insertMissing(
                new MissingRows(
                    "profiles",
                    COLUMNS,
                    List.of("name"),
                    "SELECT ? AS name, ? AS description, ? AS config_document, ? AS is_public,"
                        + " ? AS schema_version, ? AS created_at, ? AS updated_at, 1 AS version"
                        + " FROM queue_state WHERE id = 1")),
        content.name(),
        content.description(),
        revisionOf(session, content.config()),
        content.isPublic() ? 1 : 0,
        schemaVersion,
        now,
        now);
  }

  private long revisionOf(SqlSession session, String config) {
    return Objects.requireNonNull(documents.idsOf(session, List.of(config)).get(config));
  }

  @Override
  public Optional<Profile> find(long id) {
    return transactions.read(session -> first(session, " WHERE p.id = ?", id));
  }

  private static Optional<Profile> first(SqlSession session, String condition, Object parameter) {
    return session.query(SELECT + condition, READER, parameter).stream().findFirst();
  }

  @Override
  public List<Profile> list() {
    return transactions.read(session -> session.query(SELECT + " ORDER BY p.name", READER));
  }

  @Override
  public Change change(Profile changed) {
    try {
      return transactions.write(session -> change(session, changed));
    } catch (RuntimeException e) {
      if (SqlFailure.isConstraint(e)) {
        return Change.NAME_TAKEN;
      }
      throw e;
    }
  }

  private Change change(SqlSession session, Profile changed) {
    long others =
        session.number(
            "SELECT COUNT(*) FROM profiles WHERE name = ? AND id <> ?",
            changed.name(),
            changed.id());
    int written =
        others > 0
            ? 0
            : session.update(
                UPDATE,
                changed.name(),
                changed.content().description(),
                revisionOf(session, changed.config()),
                changed.content().isPublic() ? 1 : 0,
                changed.schemaVersion(),
                Micros.of(changed.updatedAt()),
                changed.id(),
                changed.version());
    if (written == 1) {
      return Change.DONE;
    }
    return others > 0 && isThere(session, changed) ? Change.NAME_TAKEN : Change.STALE;
  }

  private static boolean isThere(SqlSession session, Profile profile) {
    return session.number(
            "SELECT COUNT(*) FROM profiles WHERE id = ? AND version = ?",
            profile.id(),
            profile.version())
        == 1;
  }

  @Override
  public boolean delete(long id) {
    return transactions.write(
        session -> {
          boolean gone = session.update("DELETE FROM profiles WHERE id = ?", id) == 1;
          if (gone) {
            session.update(
                "UPDATE tags SET default_profile_id = NULL WHERE default_profile_id = ?",
                Long.toString(id));
          }
          return gone;
        });
  }

  @Override
  public Optional<String> configOf(long revision) {
    return transactions.read(
        session -> Optional.ofNullable(Documents.read(session, Set.of(revision)).get(revision)));
  }

  @Override
  public void setDefault(TagName tag, @Nullable Long profileId) {
    transactions.write(
        session -> {
          requireProfile(session, profileId);
          int written =
              session.update(
                  "UPDATE tags SET default_profile_id = ? WHERE name = ?",
                  profileId == null ? null : profileId.toString(),
                  tag.value());
          if (written == 0) {
            throw new NotFound("tag_not_found", "There is no tag " + tag + ".");
          }
          return written;
        });
  }

  /** Holds the row until the tag has it, so that nobody deletes the profile meanwhile. */
  private static void requireProfile(SqlSession session, @Nullable Long id) {
    if (id != null
        && session.update("UPDATE profiles SET version = version WHERE id = ?", id) == 0) {
      throw new NotFound("profile_not_found", "There is no profile " + id + ".");
    }
  }
}
