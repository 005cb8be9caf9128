package dev.millrace.persistence.sql.batch;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.opaque;

import dev.millrace.application.batch.BatchExpansions;
import dev.millrace.application.batch.ExpansionMark;
import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.application.error.Conflict;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.persistence.sql.queue.OwnedKeys;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far batches have been expanded, in columns of their table. */
public final class SqlBatchExpansions implements BatchExpansions {
  private static final String MARK =
      "line_count = ?, domain_count = ?, line_digest = ?, after_name = ?";
  private static final String HELD = " WHERE id = ? AND expansion_token = ?";

  private final SqlTransactions transactions;

  public SqlBatchExpansions(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<StoredExpansion> findByKey(String key) {
    return transactions.read(
        session ->
            session
                .query(
                    "SELECT k.job_id FROM ("
                        + session.dialect().jsonRows(List.of(opaque("wanted_key")))
                        + ") AS wanted JOIN idempotency_keys k"
                        + " ON k.idempotency_key = wanted.wanted_key",
                    row -> row.uuid(1),
                    JsonRows.of(List.of(key), (row, text) -> row.text(text)))
                .stream()
                .findFirst()
                .map(id -> expansion(session, id)));
  }

  private static StoredExpansion expansion(SqlSession session, UUID id) {
    BatchRow row = session.records().get(BatchRow.class, id);
    if (row == null) {
      throw new Conflict(
          "idempotency_key_reused", "This idempotency key stands for the job " + id + ".");
    }
    return row.toExpansion(session);
  }

  @Override
  public boolean claim(String key, BatchId id) {
    return transactions.write(
        session -> OwnedKeys.remember(session, List.of(key), any -> id.value()) == 1);
  }

  @Override
  public void begin(Batch batch, UUID token, ExpansionMark mark, Duration hold) {
    transactions.write(
        session -> {
          BatchRow row = BatchRow.of(batch);
          row.expansion = BatchState.EXPANDING.label();
          row.lineCount = mark.lines();
          row.domainCount = mark.domains();
          row.lineDigest = mark.digest();
          row.afterName = mark.after() == null ? null : mark.after().ascii();
          row.expansionToken = token;
          row.expansionUntil = Micros.of(session.now()) + Micros.of(hold);
          return session.records().insert(row);
        });
  }

  @Override
  public boolean takeOver(BatchId id, ExpansionMark mark, UUID token, Duration hold) {
    return transactions.write(
        session ->
            session.update(
                    "UPDATE batches SET expansion = 'expanding', expansion_token = ?,"
                        + " fault_line = NULL, fault_code = NULL, fault_message = NULL,"
                        + " expansion_until = "
                        + session.dialect().now()
                        + " + ? WHERE id = ? AND line_digest = ? AND domain_count = ?"
                        + " AND (expansion = 'incomplete' AND fault_code <> ?"
                        + " OR expansion = 'expanding' AND expansion_until < "
                        + session.dialect().now()
                        + ")",
                    token,
                    Micros.of(hold),
                    id.value(),
                    mark.digest(),
                    mark.domains(),
                    Expansion.Fault.CANCELED)
                == 1);
  }

  @Override
  public boolean advance(BatchId id, UUID token, ExpansionMark mark, Duration hold) {
    return transactions.write(
        session ->
            session.update(
                    "UPDATE batches SET "
                        + MARK
                        + ", expansion_until = "
                        + session.dialect().now()
                        + " + ?"
                        + HELD,
                    mark.lines(),
                    mark.domains(),
                    mark.digest(),
                    mark.after() == null ? null : mark.after().ascii(),
                    Micros.of(hold),
                    id.value(),
                    token)
                == 1);
  }

  @Override
  public boolean end(BatchId id, UUID token, ExpansionMark mark, Expansion.@Nullable Fault fault) {
    return transactions.write(
        session ->
            session.update(
                    "UPDATE batches SET "
                        + MARK
                        + ", expansion = ?, expansion_token = NULL, expansion_until = NULL,"
                        + " fault_line = ?, fault_code = ?, fault_message = ?"
                        + HELD,
                    mark.lines(),
                    mark.domains(),
                    mark.digest(),
                    mark.after() == null ? null : mark.after().ascii(),
                    (fault == null ? BatchState.COMPLETE : BatchState.INCOMPLETE).label(),
                    fault == null ? null : fault.line(),
                    fault == null ? null : fault.code(),
                    fault == null ? null : fault.message(),
                    id.value(),
                    token)
                == 1);
  }

  @Override
  public void stop(BatchId id, Expansion.Fault fault) {
    transactions.write(
        session ->
            session.update(
                "UPDATE batches SET expansion = 'incomplete', expansion_token = NULL,"
                    + " expansion_until = NULL, fault_line = ?, fault_code = ?,"
                    + " fault_message = ? WHERE id = ? AND expansion = 'expanding'",
                fault.line(),
                fault.code(),
                fault.message(),
                id.value()));
  }
}
