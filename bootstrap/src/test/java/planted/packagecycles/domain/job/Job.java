package planted.packagecycles.domain.job;

import planted.packagecycles.domain.batch.Batch;

/** Breaks the rule on purpose. */
public record Job(Batch batch) {}
