package dev.millrace.bootstrap;

import dev.millrace.bootstrap.cli.CommandLineProgram;
import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.console.Console;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** Where the process starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Map<String, String> variables = System.getenv();
    Environment environment =
        new Environment(variables, hostName(), System.getProperty("user.home", "."));
    System.exit(new CommandLineProgram(Console.ofProcess(variables), environment).run(args));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
