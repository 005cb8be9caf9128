package dev.millrace.http.run;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.registry.ReadDomain;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.ListEntries;
import dev.millrace.application.run.RunArchive;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The call that shows entries of many runs, a page as JSON or all of them as CSV. */
public final class EntryRoutes {
  private static final Pattern DOMAIN_ID = Pattern.compile("[0-9]{1,18}");

  private final ListEntries listEntries;
  private final ReadDomain readDomain;
  private final Answers answers;

  /**
   * @param readDomain to look up domains that are named by their number
   */
  public EntryRoutes(ListEntries listEntries, ReadDomain readDomain, Answers answers) {
    this.listEntries = listEntries;
    this.readDomain = readDomain;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/entries",
            this::list,
            "run",
            "domain",
            "tag",
            "batch",
            "module",
            "testcase",
            "entry_tag",
            "level",
            "latest",
            "format",
            "limit",
            "offset",
            "cursor"));
  }

  private void list(Context request) throws IOException {
    Parameters parameters = new Parameters(request);
    String format = parameters.text("format");
    boolean paged =
        parameters.text("limit") != null
            || parameters.text("offset") != null
            || parameters.text("cursor") != null;
    PageRequest page = PageParameters.of(parameters, RunArchive.ENTRY_CURSOR_KEY_LENGTH);
    EntryFilter filter = filter(parameters);
    switch (format == null ? "json" : format) {
      case "json" ->
          answers.ok(request, PageModel.of(listEntries.list(filter, page), page, EntryModel::of));
      case "csv" -> csv(request, filter, paged ? page : null);
      default -> throw Parameters.invalid("format", "format must be json or csv.");
    }
  }

  /** With a page that page; else all entries, row by row. */
  private void csv(Context request, EntryFilter filter, @Nullable PageRequest page)
      throws IOException {
    request.contentType("text/csv; charset=utf-8");
    request.header("Content-Disposition", "attachment; filename=\"entries.csv\"");
    if (request.method().equals(HandlerType.HEAD)) {
      return;
    }
    EntryCsv csv = new EntryCsv(request.outputStream(), answers::line);
    if (page == null) {
      listEntries.stream(filter, csv::write);
    } else {
      listEntries.list(filter, page).items().forEach(csv::write);
    }
    csv.finish();
  }

  private EntryFilter filter(Parameters parameters) {
    return new EntryFilter(
        parameters.text("run", JobId::parse),
        parameters.text("domain", this::domain),
        parameters.text("tag", TagName::new),
        parameters.text("batch", BatchId::parse),
        upper(parameters.text("module")),
        parameters.text("testcase"),
        upper(parameters.text("entry_tag")),
        parameters.level("level"),
        parameters.flag("latest"));
  }

  private DomainName domain(String text) {
    return DOMAIN_ID.matcher(text).matches()
        ? readDomain.read(Long.parseLong(text)).name()
        : DomainName.parse(text);
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
