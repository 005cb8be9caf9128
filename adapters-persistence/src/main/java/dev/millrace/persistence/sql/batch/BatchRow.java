package dev.millrace.persistence.sql.batch;

import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.name.TagName;
import dev.millrace.persistence.sql.session.Micros;
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
}
