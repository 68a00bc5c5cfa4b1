// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import com.ibm.icu.text.SpoofChecker;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.language.Resource;
import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Whether a page is an organisation's own or only looks so, by its address: the register of
 * official domains and accounts is {@code officials.tsv}. A host looks official that bears an
 * organisation's name without being its domain: with other letters that look alike, with one letter
 * more, less or changed, under another ending, or with a word such as "official" beside it; and a
 * host that bears the codename of the model that the page speaks of. Thread-safe.
 */
public final class Authenticity {

  /** What an address says of a page. */
  public enum Verdict {
    /** On a registered domain, or by a registered account. */
    OFFICIAL,
    /** Official-looking, unverified: perhaps an impostor, perhaps an admirer. */
    LOOKS_OFFICIAL,
    /** Does not pretend. */
    PLAIN
  }

  private static final int MOST_HOSTS = 10_000;

  /** Shorter names are a letter away from ordinary words. */
  private static final int LONG_NAME = 6;

  private static final int SHORTEST_CODENAME = 6;

  private static final Set<String> BESIDE =
      Set.of(
          "official",
          "the",
          "get",
          "try",
          "my",
          "real",
          "ai",
          "app",
          "labs",
          "lab",
          "team",
          "hq",
          "inc",
          "corp",
          "group",
          "news",
          "newsroom",
          "press",
          "blog",
          "model",
          "models",
          "global",
          "online",
          "web",
          "site",
          "studio",
          "cloud");

  private static final SpoofChecker LETTERS = new SpoofChecker.Builder().build();

  private static final Authenticity SHIPPED = readShipped();

  private final Set<String> domains = new HashSet<>();
  private final Set<String> accounts = new HashSet<>();
  private final Set<String> accountHosts = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> shapes = new HashSet<>();

  /** By host and codename. */
  private final ConcurrentHashMap<String, Verdict> byHost = new ConcurrentHashMap<>();

  private Authenticity() {}

  /** By the register that comes with the program. */
  public static Authenticity shipped() {
    return SHIPPED;
  }

  private static Authenticity readShipped() {
    Authenticity register = new Authenticity();
    for (Resource.Line line : Resource.lines(Authenticity.class, "officials.tsv")) {
      switch (line.field(1)) {
        case "domain" -> register.addDomain(line.field(2));
        case "account" -> register.addAccount(line.field(2).toLowerCase(Locale.ROOT));
        default ->
            throw new IllegalStateException(
                line.place() + ": '" + line.field(1) + "' is neither domain nor account");
      }
    }
    return register;
  }

  private void addAccount(String account) {
    accounts.add(account);
    accountHosts.add(account.substring(0, account.indexOf('/')));
  }

  private void addDomain(String domain) {
    domains.add(domain);
    String name = domain.substring(0, domain.indexOf('.'));
    if (name.length() >= LONG_NAME) {
      names.add(name);
      shapes.add(LETTERS.getSkeleton(name));
    }
  }

  /** Of the page that a claim was read on. A forum's host is the forum's, whoever posts there. */
  public Verdict of(ClaimEvidence evidence) {
    if (evidence.official() != null) {
      return Verdict.OFFICIAL;
    }
    boolean pretends =
        evidence.sourceType() == SourceType.NEWS || evidence.sourceType() == SourceType.VENDOR;
    return pretends ? of(evidence.url(), evidence.claim().subject()) : Verdict.PLAIN;
  }

  /**
   * Of an address.
   *
   * @param codename of the model that the page speaks of
   */
  public Verdict of(String url, String codename) {
    String host = host(url);
    if (host.isEmpty()) {
      return Verdict.PLAIN;
    }
    if (accountHosts.contains(host) && isAccount(url)) {
      return Verdict.OFFICIAL;
    }
    if (byHost.size() > MOST_HOSTS) {
      byHost.clear();
    }
    return byHost.computeIfAbsent(host + '\n' + codename, _ -> ofHost(host, codename));
  }

  /** The host in its own letters, lower case; empty where the address has none. */
  static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
    String own = host.contains("xn--") ? IDN.toUnicode(host) : host;
    return own.startsWith("www.") ? own.substring(4) : own;
  }

  private boolean isAccount(String url) {
    String plain =
        url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "").replace("/@", "/");
    return accounts.stream()
        .anyMatch(account -> plain.equals(account) || plain.startsWith(account + "/"));
  }

  private Verdict ofHost(String host, String codename) {
    for (String at = host; at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
      if (domains.contains(at)) {
        return Verdict.OFFICIAL;
      }
    }
    return bears(host, codename) || labels(host).stream().anyMatch(this::looksOfficial)
        ? Verdict.LOOKS_OFFICIAL
        : Verdict.PLAIN;
  }

  /** All parts of the host but its ending. */
  private static List<String> labels(String host) {
    List<String> labels = List.of(host.split("\\."));
    return labels.subList(0, Math.max(1, labels.size() - 1));
  }

  private boolean looksOfficial(String label) {
    List<String> words = new ArrayList<>(List.of(label.split("-")));
    words.removeIf(BESIDE::contains);
    String name = String.join("", words);
    return names.contains(name)
        || names.stream().anyMatch(known -> isBeside(label, known))
        || shapes.contains(LETTERS.getSkeleton(name))
        || (name.length() >= LONG_NAME && names.stream().anyMatch(known -> isOneOff(name, known)));
  }

  private static boolean isBeside(String label, String known) {
    return (label.startsWith(known) && BESIDE.contains(label.substring(known.length())))
        || (label.endsWith(known)
            && BESIDE.contains(label.substring(0, label.length() - known.length())));
  }

  /** Whether one letter was put in, left out, changed, or swapped with the next. */
  static boolean isOneOff(String a, String b) {
    if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    return tail(restA, 1).equals(tail(restB, 1))
        || restA.equals(tail(restB, 1))
        || tail(restA, 1).equals(restB)
        || isSwap(restA, restB);
  }

  private static boolean isSwap(String a, String b) {
    return a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && tail(a, 2).equals(tail(b, 2));
  }

  private static String tail(String text, int from) {
    return text.length() < from ? "" : text.substring(from);
  }

  /** Whether the host has the codename, without its version, or the codename's first word in it. */
  private static boolean bears(String host, String codename) {
    List<String> words = new ArrayList<>(NameKey.of(codename).tokens());
    words.removeIf(word -> word.chars().anyMatch(Character::isDigit));
    String letters = host.replace("-", "");
    return !words.isEmpty()
        && Stream.of(String.join("", words), words.getFirst())
            .anyMatch(name -> name.length() >= SHORTEST_CODENAME && letters.contains(name));
  }
}
