package dev.millrace.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpfSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=spf1",
        "v=spf1   ",
        "v=spf1 -all",
        "v=spf1  +a  mx   ?ptr ~all ",
        "v=spf1 a:example.com a:example.com. a/24 a//64 a/24//64 a:example.com/0//128",
        "v=spf1 mx:example.com/32 mx//0",
        "v=spf1 include:_spf.example.com exists:%{ir}.%{v}._spf.%{d2}",
        "v=spf1 exists:%{l1r+-.,/_=}.example.com exists:a%%b%_c%-d.example.xn--p1ai",
        "v=spf1 ip4:192.0.2.1 ip4:0.0.0.0/0 ip4:255.255.255.255/32",
        "v=spf1 ip6:2001:db8::1 ip6:::/0 ip6:2001:db8::/128 ip6:::ffff:192.0.2.1/96",
        "v=spf1 ptr:example.a-1",
        "v=spf1 redirect=_spf.example.com exp=explain.%{d}",
        "v=spf1 moo= x.y_z-1=a/b:c%{d} all=x",
        "v=spf1 a:%{d}/24 include:%{d}"
      })
  void policiesThatKeepTheGrammar(String policy) {
    assertThat(SpfSyntax.isValid(policy)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all:example.com",
        "+-all",
        "nosuch",
        "-",
        ":",
        "/",
        "include",
        "include:",
        "include:com",
        "include:example.123",
        "include:example.-com",
        "include:example.com/24",
        "exists:%{d}.",
        "exists:%{x}.example.com",
        "exists:%{d.example.com",
        "exists:%a.example.com",
        "exists:example.com%",
        "a:",
        "a/33",
        "a/024",
        "a//129",
        "a/24/64",
        "aexample.com",
        "mx:com/24",
        "ptr/24",
        "ip4",
        "ip4:192.0.2",
        "ip4:192.0.2.01",
        "ip4:192.0.2.256",
        "ip4:192.0.2.1/33",
        "ip4:2001:db8::1",
        "ip6:192.0.2.1",
        "ip6:2001:db8::g",
        "ip6:2001:db8::1::",
        "ip6:2001:db8::/129",
        "redirect=com",
        "redirect=",
        "+redirect=example.com",
        "exp=%",
        "moo=a%b",
        "1moo=a",
        "=a",
        "a\tmx",
        "include:ex\u00e4mple.com"
      })
  void termsThatDoNot(String term) {
    assertThat(SpfSyntax.isValid("v=spf1 " + term)).isFalse();
  }

  @Test
  void aLongPolicyTakesNoStack() {
    assertThat(SpfSyntax.isValid("v=spf1 include:" + "%{d}a.".repeat(10_000) + "com")).isTrue();
    assertThat(SpfSyntax.isValid("v=spf1 a:" + "a.".repeat(30_000))).isTrue();
    assertThat(SpfSyntax.isValid("v=spf1 a:a." + "1".repeat(60_000))).isFalse();
    assertThat(SpfSyntax.isValid("v=spf1 a" + "/1".repeat(30_000))).isFalse();
    assertThat(SpfSyntax.isValid("v=spf1 ip6:" + ":1".repeat(30_000))).isFalse();
    assertThat(SpfSyntax.isValid("v=spf1 " + "x".repeat(60_000) + "=")).isTrue();
  }
}
