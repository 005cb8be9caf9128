package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What one server has on the disk.
 *
 * @param root of it all
 */
record ServerFolder(Path root) {

  static ServerFolder create() throws IOException {
    ServerFolder folder = new ServerFolder(Workplace.newRun());
    Files.createDirectories(folder.data());
    Files.setPosixFilePermissions(folder.data(), PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.sockets());
    Files.createDirectories(folder.tls());
    return folder;
  }

  Path data() {
    return root.resolve("data");
  }

  /** Where its socket is; kept short, since a socket's path has 107 bytes at the most. */
  Path sockets() {
    return root.resolve("s");
  }

  Path tls() {
    return root.resolve("tls");
  }

  Path log() {
    return root.resolve("server.log");
  }

  /** Copies the files of a server that speaks TLS to where it can read them and nobody else. */
  void copy(ServerOptions.ServerTls files) throws IOException {
    Files.copy(files.certificate(), tls().resolve("server.crt"));
    Files.copy(files.key(), tls().resolve("server.key"));
    if (files.ca() != null) {
      Files.copy(files.ca(), tls().resolve("ca.crt"));
    }
    Files.setPosixFilePermissions(
        tls().resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
  }
}
