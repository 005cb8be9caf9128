package dev.millrace.http.contract;

import dev.millrace.application.batch.SubmitBatch;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A long batch that is being sent and does not end before it is told to. */
public final class OpenBatch implements AutoCloseable {
  private static final String EXPANDING = "/api/v1/batches?state=expanding";

  private final Api api;
  private final PipedOutputStream out = new PipedOutputStream();
  private final CompletableFuture<Answer> answer;

  private OpenBatch(Api api, String key) throws IOException {
    this.api = api;
    PipedInputStream in = new PipedInputStream(out, 1 << 20);
    this.answer =
        CompletableFuture.supplyAsync(
            () -> api.stream("/api/v1/jobs/batch", "text/plain", in, "Idempotency-Key", key));
  }

  /**
   * Sends the first domains, and waits until they are stored.
   *
   * @param open how many are open then
   */
  public static OpenBatch start(Api api, String key, int open) throws IOException {
    OpenBatch batch = new OpenBatch(api, key);
    batch.send(lines(0, SubmitBatch.FIRST_STEP));
    while (!api.get(EXPANDING).text("/total").equals(Integer.toString(open))) {
      LockSupport.parkNanos(5_000_000);
    }
    return batch;
  }

  /** Domains that differ by their numbers, one a line. */
  public static String lines(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> "zone" + number + ".example\n")
        .collect(Collectors.joining());
  }

  /** Sends more lines, padded with blanks so that no buffer on the way keeps them. */
  public void send(String lines) throws IOException {
    out.write((lines + "\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  public String id() {
    return api.get(EXPANDING).text("/items/0/id");
  }

  /** Ends the stream with one more domain. */
  public Answer finish() throws IOException {
    send("last.example\n");
    out.close();
    return answer.join();
  }

  @Override
  public void close() throws IOException {
    out.close();
    answer.join();
  }
}
