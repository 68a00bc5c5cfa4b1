// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

/**
 * A claim before status and holder are known.
 *
 * @param anchor cell of the word that carries the relation
 * @param says what the pattern's own words say of the status
 */
record Draft(
    String subject, Relation relation, String object, int anchor, Says says, String pattern) {

  /** What a pattern's own words say of the status. */
  enum Says {
    /** As the rest of the sentence has it. */
    FLAT,
    /** A release by the maker itself. */
    RELEASE,
    /** The maker owns up. */
    CONFIRMED,
    /** A guess. */
    GUESS,
    /** The relation is ruled out. */
    DENIED,
    /** The name is only mentioned to rule it out, or the question is answered no. */
    RULED_OUT,
    /** Only a claim, and then a denial, where a negation stands with it. */
    NEGATED,
    /** Said in passing of a model known anyway. */
    BACKGROUND,
    /** A vendor's page presents its own model. */
    VENDOR
  }

  /** The same with another status. */
  Draft saying(Says other) {
    return new Draft(subject, relation, object, anchor, other, pattern);
  }

  boolean sameTriple(Draft other) {
    return subject.equals(other.subject)
        && relation == other.relation
        && object.equals(other.object);
  }
}
