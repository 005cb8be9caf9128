package dev.millrace.persistence.race;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hands the address of a test server to another process, through a pipe and not for all to see. */
final class AddressLines {
  private AddressLines() {}

  static List<String> of(ServerAddress address) {
    if (!(address.endpoint() instanceof Endpoint.Tcp(String host, int port))
        || !address.tls().equals(Tls.OFF)) {
      throw new IllegalArgumentException("Test servers are reached by TCP, in plain text.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(host);
    lines.add(Integer.toString(port));
    lines.add(address.database());
    lines.add(Objects.requireNonNullElse(address.user(), ""));
    lines.add(address.password() == null ? "" : address.password().value());
    lines.add(Integer.toString(address.options().size()));
    address
        .options()
        .forEach(
            (name, value) -> {
              lines.add(name);
              lines.add(value);
            });
    return lines;
  }

  static ServerAddress read(BufferedReader in) throws IOException {
    Endpoint endpoint = new Endpoint.Tcp(in.readLine(), Integer.parseInt(in.readLine()));
    String database = in.readLine();
    String user = in.readLine();
    Secret password = new Secret(in.readLine());
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = Integer.parseInt(in.readLine()); i > 0; i--) {
      options.put(in.readLine(), in.readLine());
    }
    return new ServerAddress(
        endpoint,
        database,
        user.isEmpty() ? null : user,
        password.value().isEmpty() ? null : password,
        Tls.OFF,
        options);
  }
}
