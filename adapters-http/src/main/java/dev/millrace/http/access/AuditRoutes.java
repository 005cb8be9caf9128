package dev.millrace.http.access;

import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.AuditLog;
import dev.millrace.application.access.ListAudit;
import dev.millrace.application.access.Scope;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call that shows who did what. */
public final class AuditRoutes {
  private final ListAudit listAudit;
  private final Answers answers;

  public AuditRoutes(ListAudit listAudit, Answers answers) {
    this.listAudit = listAudit;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
                "/audit",
                this::list,
                "who",
                "action",
                "target",
                "outcome",
                "after",
                "before",
                "limit",
                "offset",
                "cursor")
            .needs(Scope.ADMIN));
  }

  private void list(Context request) {
    Parameters parameters = new Parameters(request);
    PageRequest page = PageParameters.of(parameters, AuditLog.CURSOR_KEY_LENGTH);
    AuditFilter filter =
        new AuditFilter(
            parameters.text("who"),
            parameters.text("action"),
            parameters.text("target"),
            done(parameters),
            parameters.time("after"),
            parameters.time("before"));
    answers.ok(request, PageModel.of(listAudit.list(filter, page), page, AuditModel::of));
  }

  private static @Nullable Boolean done(Parameters parameters) {
    return switch (parameters.text("outcome")) {
      case null -> null;
      case AuditModel.DONE -> true;
      case AuditModel.REFUSED -> false;
      default -> throw Parameters.invalid("outcome", "outcome must be done or refused.");
    };
  }
}
