package dev.millrace.benchmarks.load;

/** Something that is measured, round by round. */
@FunctionalInterface
interface Measure {

  /** Adds its lines to the report. */
  void run(Bed bed, LoadOptions options, Report report) throws Exception;
}
