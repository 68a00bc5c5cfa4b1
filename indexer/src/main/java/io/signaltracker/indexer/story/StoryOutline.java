// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story as exchanged in files: who was named first with which status, where it ended, and who was
 * right first. A status here never falls back, and denials are told per organisation.
 *
 * @param model the subject
 * @param models each codename that was a mystery
 * @param aliases all other names
 * @param finalStatus the highest status reached
 * @param finalOrg whom it is about; null unless reported or confirmed
 * @param firstCorrect the first entry that names {@code finalOrg} other than to deny it
 */
public record StoryOutline(
    String model,
    List<String> models,
    List<String> aliases,
    List<Entry> timeline,
    String finalStatus,
    @Nullable String finalOrg,
    @Nullable Entry firstCorrect) {

  private static final List<String> PATH =
      List.of("UNATTRIBUTED", "SPECULATED", "REPORTED", "CONFIRMED");

  /**
   * One line.
   *
   * @param status UNATTRIBUTED, SPECULATED, REPORTED, CONFIRMED or DENIED
   * @param articleId null where an event said so
   */
  public record Entry(
      Instant date, String status, @Nullable String org, @Nullable String articleId) {

    boolean isFor(@Nullable String other) {
      return org != null && org.equals(other) && PATH.contains(status);
    }
  }

  public StoryOutline {
    models = List.copyOf(models);
    aliases = List.copyOf(aliases);
    timeline = List.copyOf(timeline);
  }

  /** The outline of a story folded from this evidence. */
  public static StoryOutline of(Story story, StoryEvidence evidence) {
    List<Entry> timeline = new ArrayList<>();
    story.timeline().stream()
        .filter(entry -> entry.state() != null)
        .map(StoryOutline::entry)
        .forEach(timeline::add);
    String finalStatus = PATH.get(highest(timeline));
    String finalOrg = finalOrg(timeline, finalStatus, story.maker());
    return new StoryOutline(
        story.subject(),
        evidence.models(),
        story.aliases(),
        timeline,
        finalStatus,
        finalOrg,
        timeline.stream().filter(entry -> entry.isFor(finalOrg)).findFirst().orElse(null));
  }

  /**
   * The same with the ways in which texts write its models among the aliases.
   *
   * @param spellings by the models' canonical names
   */
  public StoryOutline spelled(Map<String, Set<String>> spellings) {
    Set<String> all = new LinkedHashSet<>(aliases);
    models.forEach(name -> all.addAll(spellings.getOrDefault(name, Set.of())));
    all.remove(model);
    return new StoryOutline(
        model, models, List.copyOf(all), timeline, finalStatus, finalOrg, firstCorrect);
  }

  private static Entry entry(TimelineEntry entry) {
    LifecycleState state = Objects.requireNonNull(entry.state());
    String status =
        state == LifecycleState.ANONYMOUS ? PATH.getFirst() : state.word().toUpperCase(Locale.ROOT);
    return new Entry(entry.at(), status, entry.org(), entry.articleId());
  }

  /** The maker where it reached the highest status itself, else the first that did. */
  private static @Nullable String finalOrg(
      List<Entry> timeline, String finalStatus, @Nullable String maker) {
    if (PATH.indexOf(finalStatus) < PATH.indexOf("REPORTED")) {
      return null;
    }
    List<String> reached =
        timeline.stream()
            .filter(entry -> entry.status().equals(finalStatus))
            .map(Entry::org)
            .filter(Objects::nonNull)
            .toList();
    return maker != null && reached.contains(maker) ? maker : reached.getFirst();
  }

  private static int highest(List<Entry> timeline) {
    return Math.max(
        0, timeline.stream().mapToInt(entry -> PATH.indexOf(entry.status())).max().orElse(0));
  }
}
