package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.packets.PacketCache;
import dev.millrace.dns.packets.PacketFile;
import dev.millrace.dns.packets.Packets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check that keep the answers of name servers, or take kept ones. */
final class CheckPackets {

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keep all queries and answers in this file when the tests are done.")
  private @Nullable Path save;

  @Option(
      names = "--restore",
      paramLabel = "FILE",
      description = "Take all answers from this file, which --save made, and send nothing.")
  private @Nullable Path restore;

  /**
   * Where answers come from.
   *
   * @throws CannotRun if the file cannot be read, or could not be written, or if queries cannot be
   *     sent from the address set
   */
  Packets open(ZoneTester tester) {
    if (restore != null) {
      return new Packets.Restored(read(restore));
    }
    SourceAddresses.require(tester);
    if (save != null) {
      requireWritable(save);
      return new Packets.Recorded(new PacketCache(new SystemClock().now()));
    }
    return Packets.LIVE;
  }

  /** Keeps the answers if they are to be kept. */
  void close(Packets packets) {
    if (save != null && packets instanceof Packets.Recorded(PacketCache cache)) {
      try {
        PacketFile.write(cache, save);
      } catch (IOException e) {
        throw new CannotRun("--save: %s cannot be written: %s".formatted(save, e.getMessage()), e);
      }
    }
  }

  private static PacketCache read(Path file) {
    try {
      return PacketFile.read(file);
    } catch (IOException e) {
      String reason = Files.exists(file) ? "cannot be read" : "does not exist";
      throw new CannotRun("--restore: " + file + " " + reason, e);
    }
  }

  /** Said before the tests, not after them. */
  private static void requireWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw new CannotRun("--save: " + file + " cannot be written");
    }
  }
}
