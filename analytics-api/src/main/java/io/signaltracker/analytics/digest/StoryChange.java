// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.Transition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what changed in one story between the beginning and the end of a week. A story makes one
 * item at most, and one that ends the week as it began makes none, so that no edition repeats the
 * one before.
 */
final class StoryChange {

  private final Edition edition;
  private final StoryDossier dossier;
  private final Story story;
  private final Optional<Transition> before;
  private final Optional<Transition> now;

  private StoryChange(Edition edition, StoryDossier dossier) {
    this.edition = edition;
    this.dossier = dossier;
    this.story = dossier.story();
    this.before = last(transition -> transition.at().isBefore(edition.from()));
    this.now = last(transition -> true);
  }

  /**
   * The story's change of the week, if there is one.
   *
   * @param dossier as known at the end of the week
   */
  static Optional<Change> in(Edition edition, StoryDossier dossier) {
    return new StoryChange(edition, dossier).find();
  }

  private Optional<Change> find() {
    Optional<Transition> changed = now.filter(this::isChange);
    if (changed.filter(t -> t.state() == LifecycleState.CONFIRMED).isPresent()) {
      return changed.map(t -> change(Section.RESOLVED, wentTo(t), 0));
    }
    Optional<Appearance> appearance = Appearance.of(dossier).filter(a -> edition.contains(a.at()));
    // A board that names no makers at all does not make a known model anonymous again.
    if (appearance.isPresent() && story.state() != LifecycleState.CONFIRMED) {
      return appearance.map(a -> change(Section.NEWLY_ANONYMOUS, appeared(a), -a.bestRank()));
    }
    return changed.map(t -> change(Section.CHANGED, wentTo(t), weight(t.state())));
  }

  private boolean isChange(Transition transition) {
    return edition.contains(transition.at())
        && before.filter(other -> sameStand(other, transition)).isEmpty();
  }

  private static boolean sameStand(Transition one, Transition other) {
    return one.state() == other.state() && Objects.equals(one.org(), other.org());
  }

  /** E.g. "Hunter Alpha went from speculated (DeepSeek) to confirmed: Xiaomi". */
  private String wentTo(Transition transition) {
    String from =
        last(other -> !sameStand(other, transition) && !other.at().isAfter(transition.at()))
            .map(other ->
                " went from " + other.state().word() + otherOrg(other, transition) + " to ")
            .orElse(" is ");
    return story.subject() + from + transition.state().word() + afterColon(transition);
  }

  private static String otherOrg(Transition one, Transition next) {
    return one.org() == null || one.org().equals(next.org()) ? "" : " (" + one.org() + ")";
  }

  private static String afterColon(Transition transition) {
    return transition.org() == null ? "" : ": " + transition.org();
  }

  /** E.g. "Fledge Alpha appeared without a maker on OpenRouter; speculated: Zhipu". */
  private String appeared(Appearance appearance) {
    String where = appearance.where().map(place -> " on " + place).orElse("");
    String state =
        now.filter(t -> t.state() != LifecycleState.ANONYMOUS)
            .map(t -> "; " + t.state().word() + afterColon(t))
            .orElse("");
    return story.subject() + " appeared without a maker" + where + state;
  }

  private Change change(Section section, String headline, int weight) {
    DigestItem item =
        new DigestItem(
            section,
            headline,
            Paths.story(story.id()),
            counts(),
            Quotes.of(dossier, edition, now.map(Transition::evidenceId)),
            Facts.of(dossier, edition),
            Bar.of(story.hypotheses()));
    return new Change(item, weight, story.origins());
  }

  /** How far a change to a state, other than to confirmed, moves the question. */
  private static int weight(LifecycleState state) {
    return switch (state) {
      case CONFIRMED -> 7;
      case RETRACTED -> 6;
      case DENIED -> 5;
      case DISPUTED -> 4;
      case REPORTED -> 3;
      case SPECULATED -> 2;
      case SUPERSEDED, ANONYMOUS -> 1;
    };
  }

  private String counts() {
    if (story.articles() == 0) {
      return "";
    }
    String counts =
        Words.count(story.articles(), "article") + ", " + Words.count(story.origins(), "origin");
    return story.dispute() == null ? counts : counts + ". " + story.dispute();
  }

  private Optional<Transition> last(Predicate<Transition> which) {
    List<Transition> fitting = story.transitions().stream().filter(which).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.getLast());
  }
}
