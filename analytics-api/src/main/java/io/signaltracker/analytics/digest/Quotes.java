// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.StoryDossier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the sentences that a story's item shows. */
final class Quotes {

  private static final int MOST = 2;

  private Quotes() {}

  /**
   * At most two sentences of the week: the one that caused the change first, then those that speak
   * of the maker, the surest first. One per origin, and no sentence twice.
   *
   * @param cause id of the claim or event that caused the change
   */
  static List<Quote> of(StoryDossier dossier, Edition edition, Optional<String> cause) {
    List<ClaimEvidence> candidates =
        dossier
            .claims()
            .filter(evidence -> edition.contains(evidence.knownAt()))
            .sorted(mostTellingFirst(cause.orElse(""), dossier.story().maker()))
            .toList();
    List<Quote> quotes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ClaimEvidence candidate : candidates) {
      boolean newOrigin = seen.add("origin " + candidate.origin());
      boolean newWords = seen.add("words " + letters(words(candidate.claim())));
      if (newOrigin && newWords && quotes.size() < MOST) {
        quotes.add(Quote.of(candidate));
      }
    }
    return quotes;
  }

  private static Comparator<ClaimEvidence> mostTellingFirst(String cause, @Nullable String maker) {
    return Comparator.comparing((ClaimEvidence evidence) -> !evidence.id().equals(cause))
        .thenComparing(evidence -> !isOfMaker(evidence.claim(), maker))
        .thenComparing(evidence -> evidence.claim().status(), Comparator.reverseOrder())
        .thenComparing(evidence -> evidence.claim().confidence(), Comparator.reverseOrder())
        .thenComparing(ClaimEvidence::knownAt)
        .thenComparing(ClaimEvidence::id);
  }

  private static boolean isOfMaker(Claim claim, @Nullable String maker) {
    boolean attribution =
        claim.relation() == Relation.DEVELOPED_BY || claim.relation() == Relation.OWNED_BY;
    return attribution && (maker == null || claim.object().equals(maker));
  }

  private static String words(Claim claim) {
    return claim.quotable() ? claim.sentence() : claim.inWords();
  }

  private static String letters(String sentence) {
    StringBuilder letters = new StringBuilder();
    sentence.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
