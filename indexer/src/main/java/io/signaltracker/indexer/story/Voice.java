// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.Authenticity;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a claim, seen from the organisation that it names; decides how much the claim can
 * prove. See docs/adr/0021.
 */
enum Voice {
  /** The organisation on its own site. */
  OWNER_SITE,
  /** The organisation, its spokesperson or its named representative, told by somebody else. */
  OWNER_QUOTED,
  /** The organisation as a forum post has it: perhaps its word, perhaps an impostor's. */
  OWNER_RELAYED,
  /** The board or catalogue that hosts the model, in its own name. */
  VENUE,
  /** A person named in the press. */
  NAMED_PERSON,
  /** An outlet in its own name, other media, another company. */
  PRESS,
  /** People who know and are not named. */
  INSIDERS,
  ANALYSTS,
  COMMUNITY,
  /** Looks like a vendor or like its site, belongs to nobody we know: perhaps an impostor. */
  UNVERIFIED,
  /** The model about itself. */
  MODEL;

  private static final Set<String> CROWDS = Set.of("insiders", "community", "analysts", "media");

  /**
   * The voice of a claim.
   *
   * @param owner the organisation at the top level; null where it is not known
   */
  static Voice of(ClaimEvidence evidence, @Nullable String owner, Owners owners) {
    if (Claims.isSelfIdentification(evidence)) {
      return MODEL;
    }
    boolean vendor = evidence.sourceType() == SourceType.VENDOR;
    if ((vendor && evidence.official() == null) || looksOfficial(evidence)) {
      return UNVERIFIED;
    }
    String holder = evidence.claim().holder().toLowerCase(Locale.ROOT);
    if (CROWDS.contains(holder)) {
      return crowd(holder);
    }
    if (vendor && (owner == null || owners.isOwner(evidence.official(), owner))) {
      return OWNER_SITE;
    }
    if (owner != null && owners.isOwner(evidence.claim().holder(), owner)) {
      return evidence.sourceType() == SourceType.COMMUNITY ? OWNER_RELAYED : OWNER_QUOTED;
    }
    return outsider(evidence);
  }

  private static boolean looksOfficial(ClaimEvidence evidence) {
    return Authenticity.shipped().of(evidence) == Authenticity.Verdict.LOOKS_OFFICIAL;
  }

  /** Whether the holder is a group and not somebody who could take a word back. */
  static boolean isCrowd(String holder) {
    return CROWDS.contains(holder.toLowerCase(Locale.ROOT));
  }

  private static Voice crowd(String holder) {
    return switch (holder) {
      case "insiders" -> INSIDERS;
      case "analysts" -> ANALYSTS;
      case "media" -> PRESS;
      default -> COMMUNITY;
    };
  }

  private static Voice outsider(ClaimEvidence evidence) {
    boolean ownVoice = evidence.claim().holder().equals(evidence.sourceName());
    return switch (evidence.sourceType()) {
      case NEWS -> ownVoice ? PRESS : NAMED_PERSON;
      case COMMUNITY -> COMMUNITY;
      case VENDOR -> PRESS;
      case LEADERBOARD, CATALOGUE -> ownVoice ? VENUE : PRESS;
    };
  }

  /** What the claim's words are worth in this voice: never more than they say. */
  ClaimStatus worth(ClaimStatus said) {
    return switch (this) {
      case OWNER_SITE -> said == ClaimStatus.REPORTED ? ClaimStatus.CONFIRMED : said;
      case OWNER_QUOTED, VENUE, NAMED_PERSON -> said;
      case OWNER_RELAYED, PRESS, INSIDERS, ANALYSTS, COMMUNITY ->
          Claims.weaker(said, ClaimStatus.REPORTED);
      case UNVERIFIED, MODEL -> Claims.weaker(said, ClaimStatus.SPECULATED);
    };
  }

  /** Whether it is surely the organisation itself that speaks. */
  boolean isOwner() {
    return this == OWNER_SITE || this == OWNER_QUOTED;
  }

  /** Whether it stands by its word with a name or a newsroom: enough to dispute, link, correct. */
  boolean isWeighty() {
    return switch (this) {
      case OWNER_SITE, OWNER_QUOTED, OWNER_RELAYED -> true;
      case VENUE, NAMED_PERSON, PRESS, INSIDERS, ANALYSTS -> true;
      case COMMUNITY, UNVERIFIED, MODEL -> false;
    };
  }
}
