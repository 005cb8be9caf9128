package dev.millrace.bootstrap.client;

/** In which form answers are printed. */
enum Output {
  /** For people. */
  PRETTY,
  /** As the server gives them. */
  JSON
}
