package dev.millrace.application.batch;

/** What a step of the deletion of a batch has come to. */
public enum DeletionStep {
  /** A job of the batch runs; the step changed nothing. */
  BLOCKED,
  /** Something was deleted, and more is left. */
  MORE,
  /** Nothing is left of the batch, or there never was one. */
  DONE
}
