package dev.millrace.dns.packets;

import dev.millrace.domain.RuleViolation;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A packet cache as a file: lines of JSON, of which the first says what it is, each of the others
 * is an exchange, and the last says how many there are. {@code docs/check.md} describes it.
 */
public final class PacketFile {

  private static final String FORMAT = "millrace-packets";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private PacketFile() {}

  /** Writes the whole cache, or leaves what is there as it is. */
  public static void write(PacketCache cache, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path part =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      writeAll(cache, part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeAll(PacketCache cache, Path part) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        BufferedWriter out =
            new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      List<Exchange> exchanges = cache.exchanges();
      writeLine(out, header(cache));
      for (Exchange exchange : exchanges) {
        writeLine(out, ExchangeJson.write(exchange, JSON.createObjectNode()));
      }
      writeLine(out, JSON.createObjectNode().put("exchanges", exchanges.size()));
      out.flush();
      channel.force(true);
    }
  }

  private static ObjectNode header(PacketCache cache) {
    return JSON.createObjectNode()
        .put("format", FORMAT)
        .put("version", VERSION)
        .put("time", cache.time().toString());
  }

  private static void writeLine(BufferedWriter out, ObjectNode line) throws IOException {
    out.write(JSON.writeValueAsString(line));
    out.write('\n');
  }

  /**
   * Reads a whole file.
   *
   * @throws RuleViolation {@code invalid_packets} if it is no such file, or not all of it
   */
  public static PacketCache read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      PacketCache cache = new PacketCache(time(parse(in.readLine(), 1)));
      int number = 2;
      JsonNode line = parse(in.readLine(), number);
      while (!line.has("exchanges")) {
        keep(cache, line, number);
        line = parse(in.readLine(), ++number);
      }
      if (line.path("exchanges").asInt(-1) != number - 2) {
        throw broken(number, "counts other exchanges than there are");
      }
      return cache;
    }
  }

  private static Instant time(JsonNode header) {
    if (!FORMAT.equals(header.path("format").asString(""))) {
      throw broken(1, "does not say that these are saved packets");
    }
    if (header.path("version").asInt(0) != VERSION) {
      throw broken(1, "names a version other than " + VERSION);
    }
    try {
      return Instant.parse(header.path("time").asString(""));
    } catch (DateTimeException e) {
      throw broken(1, "has no time");
    }
  }

  private static void keep(PacketCache cache, JsonNode line, int number) {
    try {
      Exchange exchange = ExchangeJson.read(line);
      cache.keep(exchange.server(), exchange.query(), exchange.answer());
    } catch (IllegalArgumentException e) {
      throw broken(number, "is no exchange: " + e.getMessage());
    }
  }

  private static JsonNode parse(@Nullable String line, int number) {
    if (line == null) {
      throw broken(number, "is missing, so that the end of the file is not there");
    }
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw broken(number, "is no JSON");
    }
  }

  private static RuleViolation broken(int line, String what) {
    return new RuleViolation("invalid_packets", "Line " + line + " " + what + ".");
  }
}
