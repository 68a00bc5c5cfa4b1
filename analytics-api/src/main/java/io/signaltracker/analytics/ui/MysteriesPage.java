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

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.news.Bursts;
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

  private static final int BURSTS = 5;

  private final Stories stories;
  private final Bursts bursts;
  private final Clock clock;

  MysteriesPage(Stories stories, Bursts bursts, Clock clock) {
    this.stories = stories;
    this.bursts = bursts;
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
      @RequestParam(required = false) @Nullable AsOf asof,
      Model model) {
    model.addAttribute(
        "groups", show == null ? both(asof) : List.of(one(show, CARDS, cursor, asof)));
    model.addAttribute(
        "bursts", show == null ? bursts.asOf(asof == null ? null : asof.moment(), BURSTS) : null);
    model.addAttribute("show", show);
    model.addAttribute("asof", asof);
    return "mysteries";
  }

  private List<Group> both(@Nullable AsOf asof) {
    return List.of(summary(Show.OPEN, CARDS, asof), summary(Show.REVEALED, CARDS_BESIDE, asof));
  }

  private Group summary(Show show, int size, @Nullable AsOf asof) {
    Group group = one(show, size, null, asof);
    String all = group.more() == null ? null : address(show, asof).toString();
    return new Group(group.title(), group.cards(), group.total(), all, null);
  }

  private Group one(Show show, int size, @Nullable String cursor, @Nullable AsOf asof) {
    Instant moment = asof == null ? null : asof.moment();
    String given = cursor == null || cursor.isBlank() ? null : cursor;
    StoryPage page = stories.list(new StoryFilter(null, show.states(), null, moment, size, given));
    String next = page.nextCursor();
    return new Group(
        show == Show.OPEN ? "Open" : "Revealed",
        cards(page, moment),
        page.total(),
        null,
        next == null ? null : address(show, asof).with("cursor", next).toString());
  }

  private List<MysteryCard> cards(StoryPage page, @Nullable Instant moment) {
    Instant now = moment == null ? clock.instant() : moment;
    List<MysteryCard> cards = new ArrayList<>();
    page.stories().stream()
        .map(story -> stories.find(story.id(), moment))
        .flatMap(Optional::stream)
        .map(dossier -> MysteryCard.of(dossier, now))
        .forEach(cards::add);
    return cards;
  }

  private static PageAddress address(Show show, @Nullable AsOf asof) {
    PageAddress address =
        new PageAddress("/mysteries", Map.of("show", List.of(Vocabulary.word(show))));
    return asof == null ? address : address.with("asof", asof.given());
  }
}
