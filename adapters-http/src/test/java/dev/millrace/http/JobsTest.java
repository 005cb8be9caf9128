package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsTest {
  private static final Entry WARNING =
      new Entry(
          Duration.ofMillis(1_250),
          "DELEGATION",
          "Delegation01",
          "ENOUGH_NS_CHILD",
          Level.WARNING,
          Map.of("count", "2"));

  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private Answer submit(String body, String... headers) {
    return api.post("/api/v1/jobs", body, headers);
  }

  @Test
  void aSubmittedJobIsAnsweredWithItsPlace() {
    Answer answer = submit("{\"domain\":\"Example.COM.\",\"tests\":[\"Delegation\"]}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/domain")).isEqualTo("example.com");
    assertThat(answer.text("/status")).isEqualTo("queued");
    assertThat(answer.text("/created_at")).isEqualTo("2026-03-01T12:00:00.123456Z");
    assertThat(answer.header("Location")).isEqualTo("/api/v1/jobs/" + answer.text("/id"));
    assertThat(api.get(answer.header("Location")).body()).isEqualTo(answer.body());
  }

  @Test
  void theSameKeyAnswersWithTheSameJob() {
    Answer first = submit("{\"domain\":\"a.example\"}", "Idempotency-Key", "once");
    Answer again = submit("{\"domain\":\"a.example\"}", "Idempotency-Key", "once");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(api.millrace().pending()).isEqualTo(1);
  }

  @Test
  void workForRemoteWorkersKeepsItsPayload() {
    Answer answer = submit("{\"kind\":\"render\",\"payload\":{\"pages\":[1,2.50]},\"priority\":1}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/max_attempts")).isEqualTo("3");
    assertThat(answer.json().has("domain")).isFalse();
  }

  @Test
  void undelegatedInputIsTakenInEveryFormOfAddress() {
    assertThat(
            submit(
                    """
                    {"domain":"a.example",
                     "nameservers":[{"ns":"ns1.a.example","ip":"192.0.2.1"},
                                    {"ns":"ns2.a.example","ip":"2001:DB8:0:0::1"},
                                    {"ns":"ns3.example"}],
                     "ds_info":[{"keytag":1,"algorithm":13,"digtype":255,"digest":"ab12"}]}\
                    """)
                .status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"domain\":1}`,domain,string",
        "`{\"domain\":\"a.b\",\"tests\":[\"x\",2]}`,tests[1],string",
        "`{\"domain\":\"a.b\",\"ds_info\":[{\"keytag\":\"1\"}]}`,`ds_info[0].digest`,``",
        "`{\"domain\":\"a.b\",\"priority\":0.5}`,priority,integer",
        "`{\"domain\":\"a.b\",\"profile_overrides\":[]}`,profile_overrides,object",
        "`[]`,the body,object"
      })
  void aWrongFieldIsNamedWithWhatItShouldBe(String body, String field, String expected) {
    Answer answer = submit(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/error/details/field")).isEqualTo(field);
    if (!expected.isEmpty()) {
      assertThat(answer.text("/error/details/expected")).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"domain\":\"a\",\"domain\":\"b\"}`",
        "`{\"domain\":\"a.b\"} {}`",
        "`{'domain':'a.b'}`",
        "`{\"domain\":NaN}`",
        "`{\"domain\":\"a\u0001b\"}`"
      })
  void jsonIsTakenStrictly(String body) {
    assertThat(submit(body).code()).isEqualTo("invalid_json");
  }

  @Test
  void aDigestThatIsTooShortForItsTypeIsRefusedBeforeItIsQueued() {
    Answer answer =
        submit(
            """
            {"domain": "a.example", "nameservers": [{"ns": "ns.a.example"}],
             "ds_info": [{"keytag": 1, "algorithm": 13, "digtype": 2, "digest": "AB12"}]}\
            """);

    assertThat(answer.code()).isEqualTo("invalid_undelegated");
    assertThat(answer.text("/error/message"))
        .isEqualTo("digest has 64 hexadecimal digits when digtype is 2.");
    assertThat(answer.text("/error/details/field")).isEqualTo("ds_info[0].digest");
  }

  @Test
  void brokenJsonIsLocated() {
    Answer answer = submit("{\n  \"domain\": oops\n}");

    assertThat(answer.text("/error/details/line")).isEqualTo("2");
    assertThat(answer.body()).doesNotContain("tools.jackson", "StreamRead");
    assertThat(submit("{").text("/error/message"))
        .endsWith("Unexpected end-of-input: expected close marker for Object.");
  }

  @Test
  void nestingIsBounded() {
    String deep = "{\"domain\":\"a.b\",\"profile_overrides\":" + "{\"a\":".repeat(100);

    assertThat(submit(deep).code()).isEqualTo("invalid_json");
  }

  @Test
  void aListIsWalkedByCursorInBothDirections() {
    for (String name : new String[] {"a", "b", "c"}) {
      submit("{\"domain\":\"" + name + ".example\"}");
    }
    Answer first = api.get("/api/v1/jobs?limit=2");
    Answer second = api.get("/api/v1/jobs?limit=2&cursor=" + first.text("/next_cursor"));
    Answer back = api.get("/api/v1/jobs?limit=2&cursor=" + second.text("/prev_cursor"));

    assertThat(first.text("/items/0/domain")).isEqualTo("c.example");
    assertThat(first.json().has("prev_cursor")).isFalse();
    assertThat(second.text("/items/0/domain")).isEqualTo("a.example");
    assertThat(second.json().has("next_cursor")).isFalse();
    assertThat(back.text("/items")).isEqualTo(first.text("/items"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr||fr",
        "fr-CA|en|fr",
        "FR_ca||fr",
        "en|fr|en",
        "|fr|fr",
        "|fr-CH, en;q=0.8|fr",
        "|en;q=0.8, fr|fr",
        "|tlh, fr;q=0.1|fr",
        "|tlh|en",
        "|*|en",
        "|fr;q=x|en",
        "|,;=|en",
        "||en"
      })
  void aResultIsSaidInTheLanguageThatIsAskedFor(
      @Nullable String parameter, @Nullable String header, String language) {
    String id = submit("{\"domain\":\"a.example\"}").text("/id");
    api.millrace().run(id).leave();
    api.millrace().finish(id, JobStatus.SUCCEEDED, WARNING);
    String query = parameter == null ? "" : "?locale=" + parameter;
    String[] accepted = header == null ? new String[0] : new String[] {"Accept-Language", header};

    Answer result = api.get("/api/v1/jobs/" + id + "/result" + query, accepted);

    assertThat(result.text("/raw/locale")).isEqualTo(language);
    assertThat(result.text("/raw/entries/0/message")).startsWith(language + ": ENOUGH_NS_CHILD");
    assertThat(result.header("Vary"))
        .isEqualTo(parameter == null ? "Accept-Encoding, Accept-Language" : "Accept-Encoding");
  }

  @Test
  void anUnknownLanguageIsRefusedWithThoseThereAre() {
    String id = submit("{\"domain\":\"a.example\"}").text("/id");
    for (String call : List.of("result", "events")) {
      Answer refusal = api.get("/api/v1/jobs/" + id + "/" + call + "?locale=tlh");

      assertThat(refusal.status()).isEqualTo(400);
      assertThat(refusal.code()).isEqualTo("invalid_locale");
      assertThat(refusal.text("/error/message"))
          .isEqualTo("There are no messages in tlh; the languages are en, fr.");
      assertThat(refusal.text("/error/details/parameter")).isEqualTo("locale");
    }
  }

  @Test
  void aFinishedJobShowsItsTotalsAndItsResultItsWords() {
    String id = submit("{\"domain\":\"a.example\"}").text("/id");
    api.millrace().run(id).leave();
    api.millrace().finish(id, JobStatus.SUCCEEDED, WARNING);

    assertThat(api.get("/api/v1/jobs/" + id).text("/severity_totals/warning")).isEqualTo("1");
    assertThat(api.get("/api/v1/jobs?severity=warnings_plus").text("/total")).isEqualTo("1");
    assertThat(api.get("/api/v1/jobs?severity=errors_only").text("/total")).isEqualTo("0");
    Answer result = api.get("/api/v1/jobs/" + id + "/result?locale=fr");
    assertThat(result.text("/raw/entries/0/message")).startsWith("fr: ENOUGH_NS_CHILD");
    assertThat(result.text("/raw/entries/0/raw"))
        .isEqualTo("   1.25 WARNING  Delegation01 ENOUGH_NS_CHILD count=2");
    assertThat(result.text("/score/score")).isEqualTo("87");
    assertThat(result.text("/score/categories/dnssec")).isEqualTo("75.0");
    Answer run = api.get("/api/v1/runs/" + id);
    assertThat(run.text("/duration_ms")).isEqualTo("1500");
    assertThat(run.text("/effective_profile")).contains("ipv6");
    assertThat(api.get("/api/v1/runs").text("/items/0")).doesNotContain("effective_profile");
  }
}
