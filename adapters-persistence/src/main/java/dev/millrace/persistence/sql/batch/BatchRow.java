package dev.millrace.persistence.sql.batch;

import dev.millrace.application.batch.ExpansionMark;
import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of batches. */
@Entity(name = "BatchRow")
@Table(name = "batches")
@SuppressWarnings("NullAway.Init") // Hibernate or the factory method fills the fields.
public final class BatchRow {
  @Id UUID id;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "from_tag")
  @Nullable String fromTag;

  @Nullable String description;

  @Column(name = "snapshot_intent")
  int snapshotIntent;

  String expansion = BatchState.COMPLETE.label();

  @Column(name = "line_count")
  long lineCount;

  @Column(name = "domain_count")
  long domainCount;

  @Column(name = "line_digest")
  @Nullable String lineDigest;

  @Column(name = "after_name")
  @Nullable String afterName;

  @Column(name = "expansion_token")
  @Nullable UUID expansionToken;

  @Column(name = "expansion_until")
  @Nullable Long expansionUntil;

  @Column(name = "fault_line")
  @Nullable Long faultLine;

  @Column(name = "fault_code")
  @Nullable String faultCode;

  @Column(name = "fault_message")
  @Nullable String faultMessage;

  static BatchRow of(Batch batch) {
    BatchRow row = new BatchRow();
    row.id = batch.id().value();
    row.createdAt = Micros.of(batch.createdAt());
    row.fromTag = batch.fromTag() == null ? null : batch.fromTag().value();
    row.description = batch.description();
    row.snapshotIntent = batch.snapshotIntent() ? 1 : 0;
    return row;
  }

  Batch toBatch() {
    return new Batch(
        new BatchId(id),
        Micros.toInstant(createdAt),
        fromTag == null ? null : new TagName(fromTag),
        description,
        snapshotIntent != 0);
  }

  /** Asks the database's clock only of a batch that is being expanded. */
  StoredExpansion toExpansion(SqlSession session) {
    BatchState state = BatchState.parse(expansion);
    boolean lapsed =
        state == BatchState.EXPANDING
            && (expansionUntil == null || expansionUntil < Micros.of(session.now()));
    return new StoredExpansion(
        new BatchId(id),
        lapsed ? BatchState.INCOMPLETE : state,
        new ExpansionMark(
            lineCount,
            domainCount,
            lineDigest == null ? "" : lineDigest,
            afterName == null ? null : new DomainName(afterName)),
        lapsed ? Expansion.Fault.INTERRUPTED : fault());
  }

  private Expansion.@Nullable Fault fault() {
    return faultCode == null
        ? null
        : new Expansion.Fault(faultLine, faultCode, faultMessage == null ? "" : faultMessage);
  }
}
