// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.BoardSeries;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.Transition;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One story: where it stands, how it came there, and every sentence that it rests on. */
@Controller
class StoryPage {

  private static final int MOST_CLAIMS = 200;

  private final Stories stories;
  private final Clock clock;

  StoryPage(Stories stories, Clock clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /** The address of a story's page. */
  static String address(String id) {
    return "/stories/" + PageAddress.encoded(id).replace("+", "%20");
  }

  @GetMapping("/stories/{id}")
  String story(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable AsOf asof,
      @RequestParam(required = false) @Nullable Instant since,
      HttpServletRequest request,
      Model model) {
    StoryDossier today = stories.find(id, null).orElseThrow(() -> new UnknownId("story", id));
    StoryDossier seen = asof == null ? today : stories.find(id, asof.moment()).orElse(null);
    model.addAttribute("story", today.story());
    model.addAttribute("asof", asof);
    model.addAttribute(
        "days",
        Days.of(
            today.story().firstSeenAt(),
            today.story().updatedAt(),
            asof == null ? clock.instant() : asof.moment()));
    model.addAttribute("address", PageAddress.of(address(id), request.getParameterMap()).without());
    if (seen == null) {
      return "story-unseen";
    }
    Instant now = asof == null ? clock.instant() : asof.moment();
    model.addAttribute("story", seen.story());
    model.addAttribute("card", MysteryCard.of(seen, now));
    model.addAttribute("candidates", Candidates.of(seen.story().hypotheses()));
    model.addAttribute(
        "timeline", Timeline.of(seen.story().timeline(), turningPoints(seen.story()), since));
    model.addAttribute("boards", boards(seen.series()));
    model.addAttribute("since", since);
    List<ClaimEvidence> all = seen.claims().toList().reversed();
    List<ClaimRow> claims = all.stream().limit(MOST_CLAIMS).map(ClaimRow::of).toList();
    model.addAttribute("claims", claims);
    model.addAttribute("claimCount", all.size());
    model.addAttribute("descent", Descent.of(all));
    model.addAttribute("lookalikes", lookalikes(all));
    model.addAttribute("anchors", Anchors.of(claims));
    model.addAttribute("series", seen.series());
    model.addAttribute("data", data(seen.story().id(), asof));
    return "story";
  }

  /** The newest claim of each source that looks official and is not known to be. */
  private static List<ClaimRow> lookalikes(List<ClaimEvidence> newestFirst) {
    Map<String, ClaimRow> bySource = new LinkedHashMap<>();
    newestFirst.stream()
        .map(ClaimRow::of)
        .filter(ClaimRow::looksOfficial)
        .forEach(row -> bySource.putIfAbsent(row.read().sourceId(), row));
    return List.copyOf(bySource.values());
  }

  private static Set<String> turningPoints(Story story) {
    return story.transitions().stream().map(Transition::evidenceId).collect(Collectors.toSet());
  }

  private static Map<String, List<String>> boards(List<BoardSeries> series) {
    return series.stream()
        .collect(
            Collectors.groupingBy(
                BoardSeries::boardName,
                LinkedHashMap::new,
                Collectors.mapping(BoardSeries::track, Collectors.toList())));
  }

  // The charts draw what the API serves.
  private static String data(String id, @Nullable AsOf asof) {
    Map<String, List<String>> state = new LinkedHashMap<>();
    if (asof != null) {
      state.put("asof", List.of(asof.given()));
    }
    return new PageAddress("/api/v1" + address(id), state).toString();
  }
}
