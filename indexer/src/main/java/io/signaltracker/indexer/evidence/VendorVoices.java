// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose voice a vendor's page is where no register knows the vendor: "Quillmark Notebook" speaks
 * for Quillmark Labs where other sources name Quillmark Labs. Such a page also means its
 * organisation where it names itself. Only for collections without a source list, whose vendors are
 * told by their names. Immutable.
 */
public final class VendorVoices {

  /** A shorter first word ("The", "AI") is shared by chance. */
  private static final int SHORTEST_WORD = 5;

  /** Sources that name the organisation as somebody's maker. */
  private final Map<String, Set<String>> namedBy = new TreeMap<>();

  private final Map<String, Set<String>> mentionedBy = new TreeMap<>();

  private VendorVoices() {}

  /**
   * The voices among these claims: each with its vendor's organisation, where one is found.
   *
   * @param mentions organisations that texts mention, whether or not as a maker
   */
  public static List<ClaimEvidence> heardIn(
      Collection<ClaimEvidence> claims, Collection<Naming> mentions) {
    VendorVoices voices = new VendorVoices();
    claims.forEach(voices::learn);
    mentions.forEach(voices::learn);
    return claims.stream().map(voices::hear).toList();
  }

  /** That a source names an organisation. */
  public record Naming(String organisation, String sourceName) {}

  private void learn(Naming naming) {
    mentionedBy
        .computeIfAbsent(naming.organisation(), _ -> new TreeSet<>())
        .add(naming.sourceName());
  }

  private void learn(ClaimEvidence evidence) {
    Relation relation = evidence.claim().relation();
    if (relation == Relation.DEVELOPED_BY || relation == Relation.OWNED_BY) {
      namedBy
          .computeIfAbsent(evidence.claim().object(), _ -> new TreeSet<>())
          .add(evidence.sourceName());
    }
  }

  private ClaimEvidence hear(ClaimEvidence evidence) {
    if (evidence.sourceType() != SourceType.VENDOR || evidence.official() != null) {
      return evidence;
    }
    String organisation = organisationOf(evidence.sourceName());
    return organisation == null ? evidence : inNameOf(organisation, evidence);
  }

  /**
   * The one that the vendor's name begins with, named as a maker rather than merely mentioned, else
   * the only maker whose name begins as it does.
   */
  private @Nullable String organisationOf(String vendor) {
    NameKey key = NameKey.of(vendor);
    List<String> makers = namedByOthers(namedBy, vendor);
    return longestThatBegins(key, makers)
        .or(() -> longestThatBegins(key, namedByOthers(mentionedBy, vendor)))
        .orElseGet(() -> onlyOneThatBeginsAs(key, makers));
  }

  private static List<String> namedByOthers(Map<String, Set<String>> named, String vendor) {
    return named.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(source -> !source.equals(vendor)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<String> longestThatBegins(NameKey vendor, List<String> names) {
    return names.stream()
        .filter(name -> vendor.startsWith(NameKey.of(name)))
        .max(Comparator.comparingInt(String::length));
  }

  private static @Nullable String onlyOneThatBeginsAs(NameKey vendor, List<String> names) {
    List<String> sameFirst = names.stream().filter(name -> sharesFirstWord(vendor, name)).toList();
    return sameFirst.size() == 1 ? sameFirst.getFirst() : null;
  }

  private static boolean sharesFirstWord(NameKey vendor, String organisation) {
    List<String> words = NameKey.of(organisation).tokens();
    return !words.isEmpty()
        && words.getFirst().length() >= SHORTEST_WORD
        && vendor.tokens().getFirst().equals(words.getFirst());
  }

  private static ClaimEvidence inNameOf(String organisation, ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    String vendor = evidence.sourceName();
    return new ClaimEvidence(
        new Claim(
            claim.id(),
            claim.articleId(),
            claim.version(),
            claim.sentence(),
            claim.start(),
            claim.end(),
            claim.subject(),
            claim.relation(),
            claim.object().equals(vendor) ? organisation : claim.object(),
            claim.status(),
            claim.holder().equals(vendor) ? organisation : claim.holder(),
            claim.confidence(),
            claim.pattern(),
            claim.cues()),
        evidence.sourceId(),
        vendor,
        evidence.sourceType(),
        evidence.url(),
        evidence.title(),
        evidence.author(),
        organisation,
        evidence.origin(),
        evidence.publishedAt(),
        evidence.firstSeenAt());
  }
}
