package dev.millrace.persistence.race;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.sqlite.SqliteSettings;
import dev.millrace.persistence.sqlite.SqliteStore;
import dev.millrace.persistence.testserver.ServerKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A process of a race. Its arguments are its share, then {@code file} and a path or {@code server}
 * and a kind of server whose address it is told on its standard input. It goes on until that ends.
 */
final class RacingProcess {

  private RacingProcess() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Reporter reporter =
        new Reporter(
            report -> {
              out.println(report.line());
              out.flush();
            });
    String[] store = Arrays.copyOfRange(arguments, 4, arguments.length);
    AtomicBoolean over = new AtomicBoolean();
    try (OpenStore open = open(store, in, reporter, new SessionNumbers(reporter))) {
      Thread.ofPlatform().daemon().start(() -> awaitEnd(in, over));
      new Racer(open.ports(), Share.parse(arguments), reporter, over::get).run();
    }
  }

  private static OpenStore open(
      String[] store, BufferedReader in, Telemetry telemetry, SessionNumbers sessions)
      throws IOException {
    if (store[0].equals("file")) {
      return SqliteStore.open(SqliteSettings.of(Path.of(store[1])), telemetry);
    }
    return ServerStore.open(
        StoreOnServer.database(ServerKind.valueOf(store[1])),
        StoreOnServer.settings(AddressLines.read(in)),
        telemetry,
        sessions::of);
  }

  private static void awaitEnd(BufferedReader in, AtomicBoolean over) {
    try {
      while (in.readLine() != null) {
        // Nothing more is to be read: the end of the input is the sign.
      }
    } catch (IOException e) {
      // The same: whoever started this process has gone.
    }
    over.set(true);
  }
}
