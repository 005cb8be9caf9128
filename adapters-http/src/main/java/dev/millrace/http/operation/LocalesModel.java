package dev.millrace.http.operation;

import java.util.List;

/**
 * The languages of messages, English first.
 *
 * @param locales BCP 47 tags
 */
record LocalesModel(List<String> locales) {}
