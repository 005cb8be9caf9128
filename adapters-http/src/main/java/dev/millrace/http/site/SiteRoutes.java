package dev.millrace.http.site;

import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The landing page, its style sheet and the contract. */
public final class SiteRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(SiteRoutes.class);
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,253}");

  private final DescribeQueue describeQueue;
  private final boolean open;
  private final String page;
  private final Resource style;
  private final Resource contract;

  /**
   * @param open whether nobody has to log in; else the page does not show the queue
   */
  public SiteRoutes(DescribeQueue describeQueue, boolean open) {
    this.describeQueue = describeQueue;
    this.open = open;
    this.page = Resource.read("index.html", "text/html").text();
    this.style = Resource.read("style.css", "text/css");
    this.contract = Resource.read("openapi.yaml", "application/yaml");
  }

  public List<Route> routes() {
    return List.of(
        Route.site("/", this::landing),
        Route.site("/style.css", style::send),
        Route.site("/openapi.yaml", contract::send));
  }

  private void landing(Context request) {
    request.header("Content-Security-Policy", PAGE_POLICY);
    request.header("Cache-Control", "no-store");
    request.html(
        page.replace("{{queue}}", queueInWords()).replace("{{address}}", address(request)));
  }

  /** Where the reader has found this server; what is no plain address stays out of the page. */
  private static String address(Context request) {
    String host = request.host();
    return host != null && HOST.matcher(host).matches()
        ? request.scheme() + "://" + host
        : "http://127.0.0.1:" + request.req().getLocalPort();
  }

  private String queueInWords() {
    if (!open) {
      return "shown to those who log in";
    }
    try {
      DescribeQueue.QueueState state = describeQueue.describe(0);
      QueueDepth depth = state.depth();
      return (state.paused() ? "paused" : "open")
          + ", "
          + depth.count(JobStatus.QUEUED)
          + " queued, "
          + depth.count(JobStatus.RUNNING)
          + " running";
    } catch (RuntimeException e) {
      // The page must still come when the store does not answer.
      LOG.warn("The queue cannot be read for the landing page.", e);
      return "cannot be read now";
    }
  }
}
