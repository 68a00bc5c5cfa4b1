// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.SharedCorpora;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AddressGuardTest {

  private static final Map<String, String> NAMES =
      Map.of(
          "example.com", "93.184.215.14",
          "www.example.org", "93.184.215.14",
          "inside.example.com", "10.1.2.3",
          "169.254.169.254.nip.io", "169.254.169.254",
          "metadata.google.internal", "169.254.169.254");

  private final AddressGuard guard = new AddressGuard(List.of(), AddressGuardTest::lookUp);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0.0.0.0/",
        "http://0.255.255.255/",
        "http://10.0.0.0/",
        "http://10.255.255.255/",
        "http://100.64.0.0/",
        "http://100.127.255.255/",
        "http://100.100.100.200/",
        "http://127.0.0.1/",
        "http://127.255.255.255/",
        "http://169.254.169.254/",
        "http://172.16.0.0/",
        "http://172.31.255.255/",
        "http://192.0.0.1/",
        "http://192.168.0.0/",
        "http://192.168.255.255/",
        "http://198.18.0.0/",
        "http://198.19.255.255/",
        "http://224.0.0.1/",
        "http://239.255.255.255/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://[::]/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://[febf::1]/",
        "http://[fc00::1]/",
        "http://[fdff::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:a00:1::]/",
        "http://2852039166/",
        "http://2130706433/",
        "http://127.1/",
        "http://0/",
        "http://0177.0.0.1/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://017700000001/",
        "http://127.0.0.1./",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://a.localhost/",
        "http://good.example@127.0.0.1/",
        "http://example.com@127.0.0.1/",
        "http://inside.example.com/",
        "http://１２７.0.0.1/",
        "http:127.0.0.1/",
        "http://example.com\\@127.0.0.1/",
        "http:///",
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://example.com/",
        "jar:http://example.com!/",
        "",
        "not a url"
      })
  void refusesWhatIsNotPublicInAnySpelling(String url) {
    assertThatThrownBy(() -> guard.check(url)).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://1.0.0.0/",
        "http://9.255.255.255/",
        "http://11.0.0.0/",
        "http://100.63.255.255/",
        "http://100.128.0.0/",
        "http://126.255.255.255/",
        "http://128.0.0.0/",
        "http://169.253.255.255/",
        "http://169.255.0.0/",
        "http://172.15.255.255/",
        "http://172.32.0.0/",
        "http://192.0.1.0/",
        "http://192.167.255.255/",
        "http://192.169.0.0/",
        "http://198.17.255.255/",
        "http://198.20.0.0/",
        "http://223.255.255.255/",
        "http://[2606:4700::1]/",
        "http://[2003::1]/",
        "https://example.com/",
        "http://example.com:80/",
        "http://example.com:443/"
      })
  void allowsThePublicNeighbours(String url) throws UnknownHostException {
    assertThat(guard.check(url)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"22", "25", "6379", "8080", "9200"})
  void refusesOtherPorts(int port) {
    assertThatThrownBy(() -> guard.check("http://example.com:" + port + "/"))
        .hasMessageContaining("Port " + port);
  }

  @Test
  void refusesANameOfWhichAnyAddressIsPrivate() {
    AddressGuard mixed =
        new AddressGuard(
            List.of(),
            _ ->
                new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("::1")});
    assertThatThrownBy(() -> mixed.check("http://two.example/"))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void allowsWhatTheSettingsAllowAndNothingBeside() throws UnknownHostException {
    AddressGuard open = new AddressGuard(List.of(AllowedAddress.parse("127.0.0.0/8 8100-8199")));
    assertThat(open.check("http://news.localhost:8150/")).hasSize(1);
    assertThatThrownBy(() -> open.check("http://news.localhost:8200/"))
        .isInstanceOf(ForbiddenAddressException.class);
    assertThatThrownBy(() -> open.check("http://10.0.0.1:8150/"))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void neverAsksDnsForNamesUnderLocalhost() throws UnknownHostException {
    AddressGuard open =
        new AddressGuard(
            List.of(AllowedAddress.loopback(8080)),
            name -> {
              throw new AssertionError("asked for " + name);
            });
    assertThat(
            open.check("http://forum.localhost:8080/").getFirst().getAddress().isLoopbackAddress())
        .isTrue();
  }

  @Test
  void saysWhatAnAllowedAddressShouldLookLike() {
    assertThatThrownBy(() -> AllowedAddress.parse("10.0.0.0/99 80"))
        .hasMessageContaining("10.0.0.0/99");
    assertThatThrownBy(() -> AllowedAddress.parse("localhost 80"))
        .hasMessageContaining("localhost");
    assertThatThrownBy(() -> AllowedAddress.parse("127.0.0.1")).hasMessageContaining("ports");
    assertThatThrownBy(() -> AllowedAddress.parse("127.0.0.1 90-80")).hasMessageContaining("90-80");
  }

  @Test
  void answersTheSharedCasesBothWays() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : SharedCorpora.lines("corpora/cases/ssrf.jsonl")) {
      String got = verdict(one.path("url").asString());
      if (!got.equals(one.path("expect").asString())) {
        wrong.add(one.path("id").asString() + " " + one.path("url").asString() + ": " + got);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private String verdict(String url) {
    try {
      guard.check(url);
      return "allow";
    } catch (UnknownHostException e) {
      return "block";
    }
  }

  private static InetAddress[] lookUp(String name) throws UnknownHostException {
    String address = NAMES.get(name);
    if (address == null) {
      throw new UnknownHostException(name);
    }
    return new InetAddress[] {InetAddress.ofLiteral(address)};
  }
}
