package dev.millrace.persistence.sql.transfer.file;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.RowSource;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreRows;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Table;
import dev.millrace.persistence.sql.transfer.TableSum;
import dev.millrace.persistence.sql.transfer.TransferFailure;
import dev.millrace.persistence.sql.transfer.Watcher;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.exc.JacksonIOException;

/** Writes what a store holds now as lines of JSON. */
public final class Export {

  private static final int TELL_EACH = 1_000;
  private static final int BUFFER = 1 << 16;

  private final StoreEnd store;
  private final ExportLabel label;
  private final boolean gzip;
  private final Watcher watcher;

  public Export(StoreEnd store, ExportLabel label, boolean gzip, Watcher watcher) {
    this.store = store;
    this.label = label;
    this.gzip = gzip;
    this.watcher = watcher;
  }

  /**
   * Writes a file. It has another name, ending in {@code .part}, until it is complete and handed to
   * the disk.
   *
   * @param replace whether a file of that name may be replaced
   * @return how many rows each table has, and their checksums
   * @throws StoreRefused {@code output_exists} or {@code transfer_failed}
   */
  public List<TableSum> toFile(Path file, boolean replace) {
    if (!replace && Files.exists(file)) {
      throw new StoreRefused(
          "output_exists", "The file " + file + " exists; name another one, or give --overwrite.");
    }
    return TransferFailure.told("write " + file, () -> written(file));
  }

  private List<TableSum> written(Path file) throws IOException, SQLException {
    Path part = partOf(file);
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      List<TableSum> sums = write(Channels.newOutputStream(channel));
      channel.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return sums;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Where a file is while it is being written. */
  public static Path partOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /**
   * Writes to a stream and leaves it open.
   *
   * @return how many rows each table has, and their checksums
   * @throws StoreRefused {@code transfer_failed}
   */
  public List<TableSum> to(OutputStream out) {
    return TransferFailure.told("write the export", () -> write(out));
  }

  private List<TableSum> write(OutputStream out) throws IOException, SQLException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    GZIPOutputStream zipped = gzip ? new GZIPOutputStream(buffered, BUFFER) : null;
    try {
      List<TableSum> sums = lines(new ExportLines(zipped == null ? buffered : zipped));
      if (zipped != null) {
        zipped.finish();
      }
      buffered.flush();
      return sums;
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private List<TableSum> lines(ExportLines lines) throws IOException, SQLException {
    RowSource rows = StoreRows.of(store);
    watcher.begin(Watcher.Phase.MOVE, rows.manifest().rows());
    lines.header(label, store.release(), rows.manifest());
    List<TableSum> sums = new ArrayList<>();
    for (Table table : StoreTables.ALL) {
      TableSum sum = new TableSum(table.name());
      rows.read(
          table,
          row -> {
            sum.add(row);
            lines.row(table, row);
            if (sum.rows() % TELL_EACH == 0) {
              watcher.rows(table.name(), sum.rows());
            }
          });
      watcher.rows(table.name(), sum.rows());
      sums.add(sum);
    }
    lines.end(sums);
    return sums;
  }
}
