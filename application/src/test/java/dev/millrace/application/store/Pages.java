package dev.millrace.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Cursor.Direction;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Checks lists that are read page by page. */
public final class Pages {
  private Pages() {}

  /** A list, as a port gives it out. */
  public interface Listing<T> extends Function<PageRequest, Page<T>> {}

  public static void assertEmpty(Page<?> page) {
    assertThat(page).isEqualTo(new Page<>(List.of(), 0, null, null));
  }

  /** Walks to the end and back in pages of several sizes; the list must not be empty. */
  public static <T> void assertWalks(Listing<T> list, List<T> expected) {
    for (int size : new int[] {1, 4, expected.size(), expected.size() + 1}) {
      assertWalks(list, expected, Math.min(size, PageRequest.MAX_LIMIT));
    }
  }

  private static <T> void assertWalks(Listing<T> list, List<T> expected, int size) {
    Page<T> page = list.apply(PageRequest.first(size));
    assertThat(page.previous()).as("there is nothing before the start").isNull();
    List<T> forth = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = list.apply(new PageRequest(size, 0, page.next()));
      assertThat(page.total()).isEqualTo(expected.size());
      forth.addAll(page.items());
    }
    assertThat(forth).as("forward by " + size).isEqualTo(expected);
    assertThat(walkBack(list, page, size)).as("back by " + size).isEqualTo(expected);
  }

  private static <T> List<T> walkBack(Listing<T> list, Page<T> last, int size) {
    Page<T> page = last;
    List<T> reversed = new ArrayList<>(page.items().reversed());
    while (page.previous() != null) {
      page = list.apply(new PageRequest(size, 0, page.previous()));
      assertThat(page.next()).as("the way forward again").isNotNull();
      reversed.addAll(page.items().reversed());
    }
    Collections.reverse(reversed);
    return reversed;
  }

  /** Walks forward; something happens before each further page. */
  public static <T> List<T> collectForward(Listing<T> list, int size, Runnable meanwhile) {
    Page<T> page = list.apply(PageRequest.first(size));
    List<T> seen = new ArrayList<>(page.items());
    Cursor next = page.next();
    while (next != null) {
      meanwhile.run();
      page = list.apply(new PageRequest(size, 0, next));
      seen.addAll(page.items());
      next = page.next();
    }
    return seen;
  }

  /** Cursors of the right length, but with a key that no column has. */
  public static <T> void assertRefusesForeignCursors(Listing<T> list, int keyLength) {
    Cursor foreign = new Cursor(Direction.AFTER, Collections.nCopies(keyLength, "not-a-key"));
    assertThatThrownBy(() -> list.apply(new PageRequest(10, 0, foreign)))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_cursor"));
  }

  /** The items of the first page, which must be all. */
  public static <T> List<T> all(Listing<T> list) {
    Page<T> page = list.apply(PageRequest.first(PageRequest.MAX_LIMIT));
    assertThat(page.next()).isNull();
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items();
  }
}
