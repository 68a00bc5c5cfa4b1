// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.Boards.Standing;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.family.Families;
import io.signaltracker.indexer.family.FamilyLine;
import io.signaltracker.indexer.profile.Profile;
import io.signaltracker.indexer.profile.Profiles;
import java.time.Instant;
import java.util.ArrayList;
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

/** One organisation or model: its names by date, what is said, and how it stands on all boards. */
@Controller
class EntityPage {

  private static final int MOST_ROWS = 40;

  private final Profiles profiles;
  private final Families families;

  EntityPage(Profiles profiles, Families families) {
    this.profiles = profiles;
    this.families = families;
  }

  /** The address of an entity's page. */
  static String address(String name) {
    return "/entities/" + PageAddress.encoded(Profiles.id(name)).replace("+", "%20");
  }

  /** The models of one entity on one board. */
  public record OnBoard(Board board, Plot ranks, List<ModelSeries> series) {

    static List<OnBoard> of(List<Standing> standings) {
      Map<Board, List<ModelSeries>> byBoard = new LinkedHashMap<>();
      standings.forEach(standing ->
          byBoard.computeIfAbsent(standing.board(), _ -> new ArrayList<>()).add(standing.series()));
      return byBoard.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
    }

    private static OnBoard of(Board board, List<ModelSeries> series) {
      Set<String> all = series.stream().map(ModelSeries::modelKey).collect(Collectors.toSet());
      return new OnBoard(board, Plot.ranks(series, List.of(), all), series);
    }
  }

  @GetMapping("/entities/{id}")
  String entity(
      @PathVariable String id, @RequestParam(required = false) @Nullable AsOf asof, Model model) {
    Instant moment = asof == null ? null : asof.moment();
    Profile profile = profiles.find(id, moment).orElseThrow(() -> new UnknownId("entity", id));
    model.addAttribute("profile", profile);
    model.addAttribute("asof", asof);
    model.addAttribute("family", family(profile, moment));
    model.addAttribute("path", address(profile.name()));
    model.addAttribute("boards", OnBoard.of(profile.standings()));
    model.addAttribute("of", rows(profile.of()));
    model.addAttribute("about", rows(profile.about()));
    return "entity";
  }

  /** The line that the model is of; null where there is none. */
  private @Nullable FamilyLine family(Profile profile, @Nullable Instant moment) {
    if (profile.type() != EntityType.MODEL && profile.type() != EntityType.MODEL_FAMILY) {
      return null;
    }
    String line = FamilyLine.idOf(profile.name());
    return families.list(moment).stream()
        .filter(one -> one.id().equals(line))
        .findFirst()
        .orElse(null);
  }

  private static List<ClaimRow> rows(List<ClaimEvidence> claims) {
    return claims.stream().limit(MOST_ROWS).map(ClaimRow::of).toList();
  }
}
