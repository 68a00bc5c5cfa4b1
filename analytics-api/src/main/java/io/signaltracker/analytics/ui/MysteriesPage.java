// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static io.signaltracker.indexer.story.LifecycleState.ANONYMOUS;
import static io.signaltracker.indexer.story.LifecycleState.CONFIRMED;
import static io.signaltracker.indexer.story.LifecycleState.DENIED;
import static io.signaltracker.indexer.story.LifecycleState.DISPUTED;
import static io.signaltracker.indexer.story.LifecycleState.REPORTED;
import static io.signaltracker.indexer.story.LifecycleState.RETRACTED;
import static io.signaltracker.indexer.story.LifecycleState.SPECULATED;

import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Stories.StoryFilter;
import io.signaltracker.indexer.story.Stories.StoryPage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mystery board: one card per model that is unidentified or was until lately. */
@Controller
class MysteriesPage {

  private static final int CARDS = 24;
  private static final int CARDS_BESIDE = 12;

  private final Stories stories;
  private final Clock clock;

  MysteriesPage(Stories stories, Clock clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /** Which mysteries to show. */
  enum Show {
    OPEN,
    REVEALED;

    Set<LifecycleState> states() {
      return switch (this) {
        case OPEN -> Set.of(ANONYMOUS, SPECULATED, REPORTED, DENIED, DISPUTED, RETRACTED);
        case REVEALED -> Set.of(CONFIRMED);
      };
    }
  }

  /**
   * A group of cards.
   *
   * @param total number of stories in it, shown or not
   * @param all address of the whole group; null where this is it
   * @param more address of the next page; null on the last
   */
  public record Group(
      String title,
      List<MysteryCard> cards,
      long total,
      @Nullable String all,
      @Nullable String more) {}

  @GetMapping({"/", "/mysteries"})
  String mysteries(
      @RequestParam(required = false) @Nullable Show show,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    model.addAttribute("groups", show == null ? both() : List.of(one(show, CARDS, cursor)));
    model.addAttribute("show", show);
    model.addAttribute("now", clock.instant());
    return "mysteries";
  }

  private List<Group> both() {
    return List.of(summary(Show.OPEN, CARDS), summary(Show.REVEALED, CARDS_BESIDE));
  }

  private Group summary(Show show, int size) {
    Group group = one(show, size, null);
    String all = group.more() == null ? null : address(show).toString();
    return new Group(group.title(), group.cards(), group.total(), all, null);
  }

  private Group one(Show show, int size, @Nullable String cursor) {
    String given = cursor == null || cursor.isBlank() ? null : cursor;
    StoryPage page = stories.list(new StoryFilter(null, show.states(), null, size, given));
    String next = page.nextCursor();
    return new Group(
        show == Show.OPEN ? "Open" : "Revealed",
        cards(page),
        page.total(),
        null,
        next == null ? null : address(show).with("cursor", next).toString());
  }

  private List<MysteryCard> cards(StoryPage page) {
    Instant now = clock.instant();
    List<MysteryCard> cards = new ArrayList<>();
    page.stories().stream()
        .map(story -> stories.find(story.id(), null))
        .flatMap(Optional::stream)
        .map(dossier -> MysteryCard.of(dossier, now))
        .forEach(cards::add);
    return cards;
  }

  private static PageAddress address(Show show) {
    return new PageAddress("/mysteries", Map.of("show", List.of(Vocabulary.word(show))));
  }
}
