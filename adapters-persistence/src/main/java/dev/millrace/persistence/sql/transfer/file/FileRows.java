package dev.millrace.persistence.sql.transfer.file;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.schema.SchemaState;
import dev.millrace.persistence.sql.transfer.Column;
import dev.millrace.persistence.sql.transfer.Kind;
import dev.millrace.persistence.sql.transfer.Manifest;
import dev.millrace.persistence.sql.transfer.RowSink;
import dev.millrace.persistence.sql.transfer.RowSource;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Table;
import dev.millrace.persistence.sql.transfer.TableSum;
import dev.millrace.persistence.sql.transfer.TransferFailure;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/**
 * The rows of an export, streamed from a file that may be compressed. What is not as {@link
 * ExportFormat} says is refused with its line.
 */
public final class FileRows implements RowSource {

  private static final int BUFFER = 1 << 16;

  private final EndingStream in;
  private final JsonParser json;
  private final Manifest manifest;

  /** The field of the object that is read next; empty at the end of the file. */
  private String next;

  private FileRows(EndingStream in) throws IOException {
    this.in = in;
    this.json = ExportFormat.JSON.createParser(in);
    this.manifest = Header.read(told(this::nextObject), SchemaState.KNOWN_RELEASE);
    this.next = told(this::nextName);
  }

  /**
   * Reads the header.
   *
   * @param in is left open
   * @throws StoreRefused {@code bad_export} for what is no export or one of tables unknown here,
   *     {@code export_incomplete}, {@code transfer_failed}
   */
  public static FileRows of(InputStream in) {
    return TransferFailure.told(
        "read the export", () -> new FileRows(new EndingStream(unzipped(in))));
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(2);
    int magic = buffered.read() | buffered.read() << Byte.SIZE;
    buffered.reset();
    return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public void read(Table table, RowSink sink) throws IOException, SQLException {
    while (table.name().equals(next)) {
      @Nullable Object[] row = told(() -> row(table));
      sink.row(row);
      next = told(this::nextName);
    }
  }

  private @Nullable Object[] row(Table table) throws IOException {
    expect(JsonToken.START_ARRAY, "the array of a row's values");
    @Nullable Object[] row = new @Nullable Object[table.columns().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = value(table, table.columns().get(i));
    }
    expect(
        JsonToken.END_ARRAY, "no more than " + row.length + " values in a row of " + table.name());
    expect(JsonToken.END_OBJECT, "one row in a line");
    return row;
  }

  private @Nullable Object value(Table table, Column column) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    try {
      if (token == JsonToken.VALUE_STRING) {
        switch (column.kind()) {
          case TEXT -> {
            return json.getString();
          }
          case UUID -> {
            return uuid(json.getString());
          }
          case REAL -> {
            return Double.valueOf(json.getString());
          }
          case NUMBER -> {}
        }
      } else if (token == JsonToken.VALUE_NUMBER_INT && column.kind() == Kind.NUMBER) {
        return json.getLongValue();
      } else if (token != null && token.isNumeric() && column.kind() == Kind.REAL) {
        return json.getDoubleValue();
      }
    } catch (IllegalArgumentException | tools.jackson.core.exc.InputCoercionException e) {
      throw bad("a value of " + table.name() + "." + column.name() + " that it can hold");
    }
    throw bad("a value of " + table.name() + "." + column.name() + " that it can hold");
  }

  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("Not canonical: " + text);
    }
    return uuid;
  }

  @Override
  public void finish(List<TableSum> read) throws IOException {
    if (next.isEmpty()) {
      throw incomplete();
    }
    if (!next.equals(ExportFormat.END)) {
      throw bad(
          manifest.rows().containsKey(next)
              ? "no more rows of " + next + ", which come further up"
              : "a table of the header instead of \"" + next + "\"");
    }
    told(
        () -> {
          json.nextToken();
          JsonNode sums = json.readValueAsTree();
          Trailer.require(sums, read);
          expect(JsonToken.END_OBJECT, "nothing behind the checksums");
          if (json.nextToken() != null) {
            throw bad("nothing behind the last line");
          }
          return sums;
        });
  }

  private JsonNode nextObject() throws IOException {
    expect(JsonToken.START_OBJECT, "the header of a Millrace export");
    return json.readValueAsTree();
  }

  private String nextName() throws IOException {
    JsonToken token = json.nextToken();
    if (token == null) {
      return "";
    }
    if (token != JsonToken.START_OBJECT) {
      throw bad("an object");
    }
    String name = json.nextName();
    if (name == null) {
      throw bad("an object with one field");
    }
    boolean known =
        name.equals(ExportFormat.END)
            || StoreTables.ALL.stream().anyMatch(table -> table.name().equals(name));
    if (!known) {
      throw bad("a known table instead of \"" + name + "\"");
    }
    return name;
  }

  private void expect(JsonToken wanted, String what) throws IOException {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw incomplete();
    }
    if (token != wanted) {
      throw bad(what);
    }
  }

  private <T> T told(TransferFailure.Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (UnexpectedEndOfInputException | EOFException e) {
      throw incomplete();
    } catch (JacksonIOException e) {
      if (e.getCause() instanceof EOFException) {
        throw incomplete();
      }
      if (e.getCause() instanceof ZipException) {
        throw bad("sound compressed data");
      }
      throw e.getCause();
    } catch (StreamReadException e) {
      if (in.hasEnded()) {
        // What it stumbled over is the first half of a word.
        throw incomplete();
      }
      throw bad("JSON, but " + e.getOriginalMessage());
    } catch (JacksonException | SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private StoreRefused incomplete() {
    return new StoreRefused(
        "export_incomplete",
        "The export ends at line "
            + json.currentLocation().getLineNr()
            + ", before its last line: it was cut off; get a complete one.");
  }

  private StoreRefused bad(String wanted) {
    return new StoreRefused(
        "bad_export",
        "Line "
            + json.currentTokenLocation().getLineNr()
            + " of the export: expected "
            + wanted
            + ".");
  }
}
