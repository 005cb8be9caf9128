package dev.millrace.bootstrap.configuration.address;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Options as the drivers of SQL Server for .NET, Java, Go and Node have them. */
final class MssqlWords extends OptionWords {

  MssqlWords() {
    super(
        Map.ofEntries(
            entry("server", MssqlWords::server),
            entry("servername", MssqlWords::server),
            entry("datasource", MssqlWords::server),
            entry("addr", MssqlWords::server),
            entry("address", MssqlWords::server),
            entry("networkaddress", MssqlWords::server),
            entry("host", MssqlWords::server),
            entry("port", AddressDraft::port),
            entry("portnumber", AddressDraft::port),
            entry("database", AddressDraft::database),
            entry("databasename", AddressDraft::database),
            entry("initialcatalog", AddressDraft::database),
            entry("user", AddressDraft::user),
            entry("userid", AddressDraft::user),
            entry("uid", AddressDraft::user),
            entry("username", AddressDraft::user),
            entry("password", AddressDraft::password),
            entry("pwd", AddressDraft::password),
            entry("encrypt", MssqlWords::encrypt),
            entry(
                "trustservercertificate",
                (draft, word) -> draft.tls().verified(!isOn("trustServerCertificate", word))),
            entry("certificate", (draft, file) -> draft.tls().ca(file)),
            entry("servercertificate", (draft, file) -> draft.tls().ca(file)),
            entry("clientcertificate", (draft, file) -> draft.tls().certificate(file)),
            entry("clientkey", (draft, file) -> draft.tls().key(file)),
            entry("integratedsecurity", MssqlWords::windowsLogin),
            entry("trustedconnection", MssqlWords::windowsLogin),
            entry("authentication", MssqlWords::authentication)),
        Map.ofEntries(
            entry("applicationintent", "applicationIntent"),
            entry("applicationname", "applicationName"),
            entry("appname", "applicationName"),
            entry("app", "applicationName"),
            entry("connectiontimeout", "loginTimeout"),
            entry("connecttimeout", "loginTimeout"),
            entry("logintimeout", "loginTimeout"),
            entry("failoverpartner", "failoverPartner"),
            entry("hostnameincertificate", "hostNameInCertificate"),
            entry("instancename", "instanceName"),
            entry("multisubnetfailover", "multiSubnetFailover"),
            entry("packetsize", "packetSize"),
            entry("sockettimeout", "socketTimeout"),
            entry("workstationid", "workstationID")),
        Set.of(
            "asynchronousprocessing",
            "commandtimeout",
            "connectionlifetime",
            "connectretrycount",
            "connectretryinterval",
            "dialtimeout",
            "enlist",
            "keepalive",
            "loadbalancetimeout",
            "log",
            "maxpoolsize",
            "minpoolsize",
            "multipleactiveresultsets",
            "persistsecurityinfo",
            "pooling",
            "schema",
            "sendstringparametersasunicode",
            "tlsmin",
            "trustmanagerclass",
            "trustmanagerconstructorarg"));
  }

  /** {@code tcp:host\instance,port}, of which only the host must be there. */
  static void server(AddressDraft draft, String text) {
    String rest = text.strip();
    int colon = rest.indexOf(':');
    if (colon > 0 && rest.indexOf(':', colon + 1) < 0) {
      String protocol = rest.substring(0, colon).toLowerCase(Locale.ROOT);
      if (protocol.equals("np") || protocol.equals("lpc")) {
        throw new BadAddress("is not for TCP; write the server as tcp:HOST,PORT");
      }
      rest = protocol.equals("tcp") ? rest.substring(colon + 1) : rest;
    }
    int comma = rest.lastIndexOf(',');
    if (comma >= 0) {
      draft.port(rest.substring(comma + 1));
      rest = rest.substring(0, comma);
    }
    int backslash = rest.indexOf('\\');
    if (backslash >= 0) {
      draft.option("instanceName", rest.substring(backslash + 1));
      rest = rest.substring(0, backslash);
    }
    boolean isLocal = rest.equals(".") || rest.equalsIgnoreCase("(local)");
    draft.host(isLocal ? "localhost" : rest);
  }

  private static void encrypt(AddressDraft draft, String word) {
    switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "mandatory", "1" -> draft.tls().encrypted(true);
      case "false", "no", "optional", "disable", "0" -> draft.tls().encrypted(false);
      case "strict" -> {
        draft.tls().encrypted(true);
        draft.option("encrypt", "strict");
      }
      default ->
          throw new BadAddress("has an unknown value of encrypt; allowed: true, false, strict");
    }
  }

  private static void windowsLogin(AddressDraft draft, String word) {
    if (!word.equalsIgnoreCase("false") && !word.equalsIgnoreCase("no")) {
      throw new BadAddress("logs in as a user of Windows; write a user and a password instead");
    }
  }

  private static void authentication(AddressDraft draft, String word) {
    if (!plain(word).equals("sqlpassword") && !plain(word).equals("notspecified")) {
      throw new BadAddress(
          "logs in by Microsoft Entra, whose libraries are not part of this program; write a user"
              + " and a password of the database instead");
    }
  }
}
