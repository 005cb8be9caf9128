package dev.millrace.application.batch;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;

/** Lists batches, newest first. */
public final class ListBatches {

  private final BatchStore batches;

  public ListBatches(BatchStore batches) {
    this.batches = batches;
  }

  public Page<BatchOverview> list(BatchFilter filter, PageRequest page) {
    return batches.list(filter, page);
  }
}
