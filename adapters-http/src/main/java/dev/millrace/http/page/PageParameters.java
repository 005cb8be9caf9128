package dev.millrace.http.page;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.http.request.Parameters;

/** Reads which part of a list is wanted from {@code limit}, {@code offset} and {@code cursor}. */
public final class PageParameters {
  private PageParameters() {}

  /**
   * @param keyLength how many columns the list is ordered by
   */
  public static PageRequest of(Parameters parameters, int keyLength) {
    return of(parameters, keyLength, "");
  }

  /**
   * @param prefix stands before each of the three names
   */
  public static PageRequest of(Parameters parameters, int keyLength, String prefix) {
    Integer limit = parameters.integer(prefix + "limit", "invalid_limit", 1, PageRequest.MAX_LIMIT);
    Integer offset =
        parameters.integer(prefix + "offset", "invalid_offset", 0, PageRequest.MAX_OFFSET);
    return new PageRequest(
        limit == null ? PageRequest.DEFAULT_LIMIT : limit,
        offset == null ? 0 : offset,
        parameters.text(prefix + "cursor", text -> Cursor.parse(text, keyLength)));
  }
}
