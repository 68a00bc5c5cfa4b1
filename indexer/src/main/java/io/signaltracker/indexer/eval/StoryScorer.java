// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.batch.BatchEvidence;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.story.StoryOutline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the stories folded from a reading with the labelled episodes. A story belongs to the
 * episode with which it shares the most names, and to one only.
 */
public final class StoryScorer {

  private static final List<String> RISING =
      List.of("UNATTRIBUTED", "SPECULATED", "REPORTED", "CONFIRMED");

  /** What a timeline says, without when and where. */
  private record Said(String status, String org) {}

  /** An episode and the story that belongs to it. */
  private record Match(LabelledEpisode told, StoryOutline story) {}

  private final Reading reading;
  private final Gazetteer gazetteer;
  private final NameResolution names;
  private final BatchEvidence evidence;

  public StoryScorer(Reading reading, Gazetteer gazetteer) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.names = new NameResolution(reading.set());
    this.evidence = new BatchEvidence(gazetteer);
    reading.articles().forEach(evidence::add);
  }

  /** The scores of all episodes. */
  public StoryScores scores() {
    int episodes = reading.set().episodes().size();
    List<Match> matches = matches();
    return new StoryScores(
        reading.set().name(),
        episodes,
        matches.size(),
        count(matches, match -> key(match.story().finalOrg()).equals(key(match.told().finalOrg()))),
        count(matches, match -> match.story().finalStatus().equals(match.told().finalStatus())),
        count(matches, match -> path(match.story()).equals(match.told().path())),
        count(matches, match -> isFirstRight(match.story(), match.told())),
        matches.stream().mapToDouble(match -> likeness(match.story(), match.told())).sum()
            / Math.max(1, episodes),
        new GuessScorer(reading.set(), evidence, gazetteer, names).scores());
  }

  private static int count(List<Match> matches, Predicate<Match> right) {
    return (int) matches.stream().filter(right).count();
  }

  private List<Match> matches() {
    List<StoryOutline> stories = new ArrayList<>(evidence.stories());
    List<Match> matches = new ArrayList<>();
    for (LabelledEpisode episode : reading.set().episodes()) {
      best(episode, stories)
          .ifPresent(story -> {
            stories.remove(story);
            matches.add(new Match(episode, story));
          });
    }
    return matches;
  }

  private Optional<StoryOutline> best(LabelledEpisode episode, List<StoryOutline> stories) {
    StoryOutline best = null;
    int most = 0;
    for (StoryOutline story : stories) {
      int shared = names.shared(episode, namesOf(story));
      if (shared > most) {
        best = story;
        most = shared;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Collection<String> namesOf(StoryOutline story) {
    Set<String> names = new HashSet<>(story.models());
    names.add(story.model());
    names.addAll(story.aliases());
    return names;
  }

  private String key(@Nullable String org) {
    return org == null ? "" : names.resolve("", org);
  }

  private static List<String> path(StoryOutline story) {
    List<String> path = new ArrayList<>();
    int highest = 0;
    for (StoryOutline.Entry entry : story.timeline()) {
      highest = Math.max(highest, RISING.indexOf(entry.status()));
      if (path.isEmpty() || !path.getLast().equals(RISING.get(highest))) {
        path.add(RISING.get(highest));
      }
    }
    return path;
  }

  private static boolean isFirstRight(StoryOutline story, LabelledEpisode episode) {
    StoryOutline.Entry first = story.firstCorrect();
    return first == null
        ? episode.firstRight().isEmpty()
        : first.articleId() != null && episode.firstRight().contains(first.articleId());
  }

  private double likeness(StoryOutline story, LabelledEpisode episode) {
    List<Said> told =
        story.timeline().stream().map(entry -> new Said(entry.status(), key(entry.org()))).toList();
    List<Said> labelled =
        episode.timeline().stream().map(step -> new Said(step.status(), key(step.org()))).toList();
    int both = told.size() + labelled.size();
    return both == 0 ? 1 : 2.0 * common(told, labelled) / both;
  }

  /** Length of the longest common subsequence. */
  private static int common(List<Said> one, List<Said> other) {
    int[][] lengths = new int[one.size() + 1][other.size() + 1];
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        lengths[i + 1][j + 1] =
            one.get(i).equals(other.get(j))
                ? lengths[i][j] + 1
                : Math.max(lengths[i][j + 1], lengths[i + 1][j]);
      }
    }
    return lengths[one.size()][other.size()];
  }
}
