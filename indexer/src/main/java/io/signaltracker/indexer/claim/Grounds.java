// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What speaks for a claim having been read rightly and what against, as words that {@link
 * Confidence} weighs: the pattern that found it, whether its document says it again, whether its
 * sentence names both sides, and with how much else they could be confused.
 *
 * <p>What is not here was tried and told nothing about documents that the weights were not fitted
 * to: relation, kind of source, length of the sentence, cues of status and holder.
 */
public final class Grounds {

  /** Claims of one sentence that is more of a list. */
  private static final int RICH = 3;

  /** Characters between two mentions that stand side by side, with a verb at most. */
  private static final int NEAR = 20;

  private final Claim claim;
  private final List<Claim> claims;
  private final List<Mention> mentions;
  private final List<Mention> around;

  private Grounds(Claim claim, List<Claim> claims, List<Mention> mentions) {
    this.claim = claim;
    this.claims = claims;
    this.mentions = mentions;
    this.around =
        mentions.stream()
            .filter(mention -> mention.start() >= claim.start() && mention.end() <= claim.end())
            .toList();
  }

  /**
   * The grounds of one claim.
   *
   * @param claims all claims of its document
   * @param mentions the mentions of its document
   */
  public static Set<String> of(Claim claim, List<Claim> claims, List<Mention> mentions) {
    return new Grounds(claim, claims, mentions).words();
  }

  private Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    // "frame:make+maker" is what the frame "make" found, chained with another find.
    int chain = claim.pattern().indexOf('+');
    words.add("pattern:" + (chain < 0 ? claim.pattern() : claim.pattern().substring(0, chain)));
    addIf(words, "chained", chain >= 0);
    addIf(words, "denied", claim.status() == ClaimStatus.DENIED);
    addIf(words, "said-again", claims.stream().anyMatch(this::saysTheSame));
    addIf(words, "rich-sentence", claimsOfTheSentence() >= RICH);
    addIf(words, "side-by-side", distance() < NEAR);
    addIf(words, "object-not-named", named(around, claim.object()) == 0);
    addIf(words, "object-named-once", named(mentions, claim.object()) == 1);
    addIf(words, "subject-named-once", named(mentions, claim.subject()) == 1);
    addIf(words, "two-models", models() == 2);
    addIf(words, "many-models", models() > 2);
    return words;
  }

  private static void addIf(Set<String> words, String word, boolean holds) {
    if (holds) {
      words.add(word);
    }
  }

  private boolean saysTheSame(Claim other) {
    return other.start() != claim.start()
        && other.subject().equals(claim.subject())
        && other.relation() == claim.relation()
        && other.object().equals(claim.object());
  }

  private long claimsOfTheSentence() {
    return claims.stream().filter(other -> other.start() == claim.start()).count();
  }

  private static long named(List<Mention> mentions, String name) {
    return mentions.stream().filter(mention -> name.equals(mention.canonical())).count();
  }

  /** Distinct models that the sentence names. */
  private long models() {
    return around.stream()
        .filter(mention -> mention.type() == EntityType.MODEL)
        .map(mention -> mention.canonical() == null ? mention.text() : mention.canonical())
        .distinct()
        .count();
  }

  /** Characters between the nearest mentions of both sides in the sentence. */
  private int distance() {
    int least = Integer.MAX_VALUE;
    for (Mention subject : around) {
      for (Mention object : around) {
        if (claim.subject().equals(subject.canonical())
            && claim.object().equals(object.canonical())) {
          least = Math.min(least, between(subject, object));
        }
      }
    }
    return least;
  }

  private static int between(Mention one, Mention other) {
    return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
  }
}
