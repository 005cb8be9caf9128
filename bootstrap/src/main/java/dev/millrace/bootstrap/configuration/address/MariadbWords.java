package dev.millrace.bootstrap.configuration.address;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Options as the drivers of MariaDB and MySQL for Go, Java, Node and C have them. */
final class MariadbWords extends OptionWords {

  MariadbWords() {
    super(
        Map.ofEntries(
            entry("host", AddressDraft::host),
            entry("port", AddressDraft::port),
            entry("database", AddressDraft::database),
            entry("user", AddressDraft::user),
            entry("username", AddressDraft::user),
            entry("password", AddressDraft::password),
            entry("socket", AddressDraft::host),
            entry("unixsocket", AddressDraft::host),
            entry("localsocket", AddressDraft::host),
            entry("sslmode", (draft, word) -> draft.tls().mode(word)),
            entry("tls", MariadbWords::tls),
            entry("ssl", (draft, word) -> draft.tls().encrypted(isOn("ssl", word))),
            entry("usessl", (draft, word) -> draft.tls().encrypted(isOn("useSSL", word))),
            entry("requiressl", MariadbWords::required),
            entry(
                "verifyservercertificate",
                (draft, word) -> draft.tls().verified(isOn("verifyServerCertificate", word))),
            entry(
                "trustservercertificate",
                (draft, word) -> draft.tls().verified(!isOn("trustServerCertificate", word))),
            entry("serversslcert", (draft, file) -> draft.tls().ca(file)),
            entry("sslca", (draft, file) -> draft.tls().ca(file)),
            entry("sslcert", (draft, file) -> draft.tls().certificate(file)),
            entry("sslkey", (draft, file) -> draft.tls().key(file))),
        Map.of(
            "allowpublickeyretrieval", "allowPublicKeyRetrieval",
            "connecttimeout", "connectTimeout",
            "serverrsapublickeyfile", "serverRsaPublicKeyFile",
            "sockettimeout", "socketTimeout"),
        Set.of(
            "allowcleartextpasswords",
            "allowfallbacktoplaintext",
            "allowmultiqueries",
            "allownativepasswords",
            "autoreconnect",
            "cacheprepstmts",
            "characterencoding",
            "charset",
            "checkconnliveness",
            "clientfoundrows",
            "collation",
            "columnswithalias",
            "connectionattributes",
            "connectionlimit",
            "connectiontimezone",
            "interpolateparams",
            "loc",
            "maxallowedpacket",
            "multistatements",
            "parsetime",
            "permitmysqlscheme",
            "prepstmtcachesize",
            "prepstmtcachesqllimit",
            "readtimeout",
            "rejectreadonly",
            "rewritebatchedstatements",
            "servertimezone",
            "tcpkeepalive",
            "timeout",
            "timezone",
            "usecompression",
            "useserverprepstmts",
            "useunicode",
            "writetimeout",
            "zerodatetimebehavior"));
  }

  /** The words of Go's driver; a name of one's own stands for a CA given in the program. */
  private static void tls(AddressDraft draft, String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "1", "custom" -> draft.tls().encrypted(true);
      case "false", "0" -> draft.tls().encrypted(false);
      case "skip-verify" -> draft.tls().mode("require");
      case "preferred" -> draft.tls().mode("preferred");
      default ->
          throw new BadAddress(
              "has an unknown value of tls; allowed: true, false, skip-verify, or custom together"
                  + " with ssl-ca");
    }
  }

  private static void required(AddressDraft draft, String word) {
    if (isOn("requireSSL", word)) {
      draft.tls().encrypted(true);
    }
  }
}
