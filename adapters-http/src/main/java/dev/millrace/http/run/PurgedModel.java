package dev.millrace.http.run;

/**
 * @param purgedJobs how many runs are gone
 */
record PurgedModel(long purgedJobs) {}
