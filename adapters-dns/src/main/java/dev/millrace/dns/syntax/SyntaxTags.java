package dev.millrace.dns.syntax;

import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import org.xbill.DNS.Name;

/** What module SYNTAX can find; the meaning of each tag is its message. */
final class SyntaxTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.SYNTAX);

  private static final TagsOf SYNTAX = new TagsOf(TestModule.SYNTAX);
  private static final Arg<String> LABEL = Args.text("label");
  private static final Arg<String> RNAME = Args.text("rname");
  private static final Arg<String> TLD = Args.text("tld");

  static final Tag.Of1<Name> ONLY_ALLOWED_CHARS =
      SYNTAX.at(INFO, "ONLY_ALLOWED_CHARS", Args.DOMAIN);
  static final Tag.Of1<Name> NON_ALLOWED_CHARS = SYNTAX.at(ERROR, "NON_ALLOWED_CHARS", Args.DOMAIN);

  static final Tag.Of2<Name, String> INITIAL_HYPHEN =
      SYNTAX.at(ERROR, "INITIAL_HYPHEN", Args.DOMAIN, LABEL);
  static final Tag.Of2<Name, String> TERMINAL_HYPHEN =
      SYNTAX.at(ERROR, "TERMINAL_HYPHEN", Args.DOMAIN, LABEL);
  static final Tag.Of1<Name> NO_ENDING_HYPHENS = SYNTAX.at(INFO, "NO_ENDING_HYPHENS", Args.DOMAIN);

  static final Tag.Of2<Name, String> DISCOURAGED_DOUBLE_DASH =
      SYNTAX.at(WARNING, "DISCOURAGED_DOUBLE_DASH", Args.DOMAIN, LABEL);
  static final Tag.Of1<Name> NO_DOUBLE_DASH = SYNTAX.at(INFO, "NO_DOUBLE_DASH", Args.DOMAIN);

  static final HostnameTags NAMESERVER =
      new HostnameTags(
          SYNTAX.at(ERROR, "NAMESERVER_NON_ALLOWED_CHARS", Args.DOMAIN),
          SYNTAX.at(WARNING, "NAMESERVER_DISCOURAGED_DOUBLE_DASH", Args.DOMAIN, LABEL),
          SYNTAX.at(ERROR, "NAMESERVER_NUMERIC_TLD", Args.DOMAIN, TLD),
          SYNTAX.at(INFO, "NAMESERVER_SYNTAX_OK", Args.DOMAIN));
  static final HostnameTags MNAME =
      new HostnameTags(
          SYNTAX.at(WARNING, "MNAME_NON_ALLOWED_CHARS", Args.DOMAIN),
          SYNTAX.at(WARNING, "MNAME_DISCOURAGED_DOUBLE_DASH", Args.DOMAIN, LABEL),
          SYNTAX.at(WARNING, "MNAME_NUMERIC_TLD", Args.DOMAIN, TLD),
          SYNTAX.at(INFO, "MNAME_SYNTAX_OK", Args.DOMAIN));
  static final HostnameTags MX =
      new HostnameTags(
          SYNTAX.at(WARNING, "MX_NON_ALLOWED_CHARS", Args.DOMAIN),
          SYNTAX.at(WARNING, "MX_DISCOURAGED_DOUBLE_DASH", Args.DOMAIN, LABEL),
          SYNTAX.at(WARNING, "MX_NUMERIC_TLD", Args.DOMAIN, TLD),
          SYNTAX.at(INFO, "MX_SYNTAX_OK", Args.DOMAIN));

  static final Tag.Of2<ServerAddress, Name> NO_RESPONSE =
      SYNTAX.at(DEBUG, "NO_RESPONSE", Args.NS, Args.DOMAIN);
  static final Tag.Of0 NO_RESPONSE_SOA_QUERY = SYNTAX.at(DEBUG, "NO_RESPONSE_SOA_QUERY");
  static final Tag.Of0 NO_RESPONSE_MX_QUERY = SYNTAX.at(DEBUG, "NO_RESPONSE_MX_QUERY");

  static final Tag.Of1<String> RNAME_NO_AT_SIGN = SYNTAX.at(INFO, "RNAME_NO_AT_SIGN", RNAME);
  static final Tag.Of1<String> RNAME_MISUSED_AT_SIGN =
      SYNTAX.at(WARNING, "RNAME_MISUSED_AT_SIGN", RNAME);

  static final Tag.Of1<String> RNAME_RFC822_INVALID =
      SYNTAX.at(WARNING, "RNAME_RFC822_INVALID", RNAME);
  static final Tag.Of1<String> RNAME_RFC822_VALID = SYNTAX.at(INFO, "RNAME_RFC822_VALID", RNAME);
  static final Tag.Of1<Name> RNAME_MAIL_DOMAIN_INVALID =
      SYNTAX.at(WARNING, "RNAME_MAIL_DOMAIN_INVALID", Args.DOMAIN);
  static final Tag.Of2<Name, InetAddress> RNAME_MAIL_DOMAIN_LOCALHOST =
      SYNTAX.at(WARNING, "RNAME_MAIL_DOMAIN_LOCALHOST", Args.DOMAIN, Args.address("localhost"));
  static final Tag.Of1<Name> RNAME_MAIL_ILLEGAL_CNAME =
      SYNTAX.at(WARNING, "RNAME_MAIL_ILLEGAL_CNAME", Args.DOMAIN);

  private SyntaxTags() {}
}
