package dev.millrace.http.operation;

/**
 * That this process answers.
 *
 * @param status always {@code ok}
 */
record HealthModel(String status) {}
