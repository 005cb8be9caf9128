package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobBroadcast;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.http.contract.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final Entry FIRST = entry("FIRST");
  private static final Entry SECOND = entry("SECOND");

  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private static Entry entry(String tag) {
    return new Entry(Duration.ofMillis(10), "ZONE", "Zone01", tag, Level.NOTICE, Map.of("a", "b"));
  }

  /** An event as it came over the wire. */
  private record Event(String name, String id, String data) {}

  private static BufferedReader reader(HttpResponse<InputStream> response) {
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static List<Event> rest(BufferedReader lines) throws IOException {
    List<Event> events = new ArrayList<>();
    for (Event event = next(lines); !event.name().isEmpty(); event = next(lines)) {
      events.add(event);
    }
    return events;
  }

  /** The next event; one without a name at the end. Comments are passed over. */
  private static Event next(BufferedReader lines) throws IOException {
    String name = "";
    String id = "";
    String data = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !name.isEmpty()) {
        return new Event(name, id, data);
      }
    }
    return new Event("", "", "");
  }

  private String submit() {
    return api.post("/api/v1/jobs", "{\"domain\":\"a.example\"}").text("/id");
  }

  @Test
  void aWatcherHearsAllThatHappensUntilTheEnd() throws IOException {
    String id = submit();
    JobBroadcast broadcast = api.millrace().run(id);
    HttpResponse<InputStream> response = api.open("/api/v1/jobs/" + id + "/events");
    try (BufferedReader lines = reader(response)) {
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(next(lines).data()).contains("\"status\":\"running\"");
      broadcast.progress(40);
      Event progress = next(lines);
      broadcast.entry(FIRST);
      Event found = next(lines);
      api.millrace().finish(id, broadcast, FIRST, SECOND);
      List<Event> rest = rest(lines);

      assertThat(progress.data()).isEqualTo("{\"progress\":40}");
      assertThat(found.id()).isEqualTo("1");
      assertThat(api.contract().problems("FoundEntry", found.data())).isEmpty();
      assertThat(rest).extracting(Event::id).contains("2");
      assertThat(rest.getLast().name()).isEqualTo("status");
      assertThat(api.contract().problems("Job", rest.getLast().data())).isEmpty();
      assertThat(rest.getLast().data()).contains("\"status\":\"succeeded\"");
    }
  }

  @Test
  void aWatcherThatComesBackGetsOnlyWhatItMissed() throws IOException {
    String id = submit();
    JobBroadcast broadcast = api.millrace().run(id);
    api.millrace().finish(id, broadcast, FIRST, SECOND);
    try (BufferedReader lines =
        reader(api.open("/api/v1/jobs/" + id + "/events", "Last-Event-ID", "1"))) {
      assertThat(rest(lines)).extracting(Event::name).containsExactly("entry", "status");
    }
  }

  @Test
  void entriesAreSaidInTheLanguageOfTheWatcher() throws IOException {
    String id = submit();
    api.millrace().finish(id, api.millrace().run(id), FIRST);
    for (String query : List.of("?locale=fr", "")) {
      try (BufferedReader lines =
          reader(
              api.open(
                  "/api/v1/jobs/" + id + "/events" + query, "Accept-Language", "fr, en;q=0.5"))) {
        assertThat(next(lines).data()).contains("\"message\":\"fr: FIRST");
      }
    }
  }

  @Test
  void silenceIsBrokenByComments() throws IOException {
    String id = submit();
    try (BufferedReader lines = reader(api.open("/api/v1/jobs/" + id + "/events"))) {
      next(lines);

      assertThat(lines.readLine()).startsWith(":");
    }
  }

  @Test
  void aServerThatStopsLetsItsWatchersGo() throws IOException {
    String id = submit();
    try (BufferedReader lines = reader(api.open("/api/v1/jobs/" + id + "/events"))) {
      next(lines);
      api.stopServer();

      assertThat(rest(lines)).isEmpty();
    }
  }
}
