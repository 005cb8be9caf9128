package dev.millrace.http.site;

import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Properties;

/** The contract to browse: Swagger UI from its webjar, started by a script file of ours. */
public final class DocsRoutes {
  /** Its icons are images within its style sheet; nothing else is let in from anywhere. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String ABOUT = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String FILES = "/META-INF/resources/webjars/swagger-ui/";

  private final Resource page = Resource.read("docs.html", "text/html");
  private final Resource start = Resource.read("start.js", "text/javascript");
  private final PackedFile script;
  private final PackedFile style;

  public DocsRoutes() {
    String version = version();
    this.script = file(version, "swagger-ui-bundle.js", "text/javascript");
    this.style = file(version, "swagger-ui.css", "text/css");
  }

  public List<Route> routes() {
    return List.of(
        Route.site("/docs", this::page),
        Route.site("/docs/start.js", start::send),
        Route.site("/docs/swagger-ui-bundle.js", script::send),
        Route.site("/docs/swagger-ui.css", style::send));
  }

  private void page(Context request) {
    request.header("Content-Security-Policy", POLICY);
    page.send(request);
  }

  private static PackedFile file(String version, String name, String type) {
    return new PackedFile(
        located(FILES + version + "/" + name), type, "W/\"swagger-ui-" + version + "\"");
  }

  private static String version() {
    Properties about = new Properties();
    try (InputStream in = located(ABOUT).openStream()) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return about.getProperty("version");
  }

  private static URL located(String path) {
    URL url = DocsRoutes.class.getResource(path);
    if (url == null) {
      throw new IllegalStateException(path + " is missing: the webjar of Swagger UI is not there.");
    }
    return url;
  }
}
