package dev.millrace.http.operation;

import java.util.Map;

/**
 * Whether this node can do its work.
 *
 * @param status {@code ready} or {@code not_ready}
 * @param parts each part with {@code ok} or what is wrong with it
 */
record ReadinessModel(String status, Map<String, String> parts) {}
