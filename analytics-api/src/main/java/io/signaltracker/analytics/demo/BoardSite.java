// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A leaderboard: its current state, an archive of dated snapshots, and a page for people. */
final class BoardSite {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Fields settings;
  private final List<BoardTrack> tracks;

  private BoardSite(Fields settings, List<BoardTrack> tracks) {
    this.settings = settings;
    this.tracks = tracks;
  }

  static BoardSite of(ContentFile file) {
    return new BoardSite(file.head(), BoardTrack.allOf(file));
  }

  void fill(VirtualHost host) {
    tracks.forEach(track -> fill(host, track));
    host.json("/data/index.json", index(), takenAt(lastDate()));
    host.html("/", page(), takenAt(lastDate()));
    host.html("/internal/notes", page(), takenAt(lastDate()));
  }

  private void fill(VirtualHost host, BoardTrack track) {
    for (LocalDate date : track.dates()) {
      host.json(path(track, date.toString()), snapshot(track, date), takenAt(date));
    }
    LocalDate last = track.dates().getLast();
    host.json(path(track, "latest"), snapshot(track, last), takenAt(last));
  }

  private static String path(BoardTrack track, String date) {
    return "/data/" + date + "/" + track.name() + ".json";
  }

  private LocalDate lastDate() {
    return tracks.getFirst().dates().getLast();
  }

  private Instant takenAt(LocalDate date) {
    return Instant.parse(date + "T" + settings.need("taken") + "Z");
  }

  private ObjectNode index() {
    ObjectNode index = JSON.createObjectNode();
    ArrayNode snapshots = index.putArray("snapshots");
    for (BoardTrack track : tracks) {
      for (LocalDate date : track.dates()) {
        snapshots
            .addObject()
            .put("date", date.toString())
            .put("taken_at", takenAt(date).toString())
            .put("track", track.name())
            .put("url", settings.url(path(track, date.toString())));
      }
    }
    return index;
  }

  private ObjectNode snapshot(BoardTrack track, LocalDate date) {
    ObjectNode snapshot = JSON.createObjectNode();
    snapshot
        .putObject("meta")
        .put("leaderboard", track.name())
        .put("last_updated", date.toString())
        .put("fetched_at", takenAt(date).toString())
        .put("note", settings.need("note"));
    ArrayNode models = snapshot.putArray("models");
    track.on(date).forEach(row -> put(models.addObject(), row));
    return snapshot;
  }

  private static void put(ObjectNode json, BoardTrack.Row row) {
    json.put("id", row.model().id()).put("rank", row.rank()).put("model", row.model().name());
    json.put("vendor", row.vendor().orElse(null)).put("license", row.model().license());
    json.put("score", row.score()).put("ci", row.ci()).put("votes", row.votes());
  }

  private String page() {
    List<String> tables = new ArrayList<>();
    tracks.forEach(track -> tables.add(table(track)));
    return Layout.named("board")
        .fill(
            Map.of(
                "site", settings.need("name"),
                "tables", String.join("\n", tables),
                "note", settings.need("note"),
                "notice", Notice.RECORDED.about(settings.need("invented"))));
  }

  private static String table(BoardTrack track) {
    LocalDate date = track.dates().getLast();
    return "<h2>%s, %s</h2><table><tr><th>#<th>Model<th>Vendor<th>Score<th>Votes</tr>%s</table>"
        .formatted(
            track.name(),
            date,
            track.on(date).stream().map(BoardSite::line).collect(Collectors.joining()));
  }

  private static String line(BoardTrack.Row row) {
    return "<tr><td>%d<td>%s<td>%s<td>%d ±%d<td>%d</tr>"
        .formatted(
            row.rank(),
            Prose.escape(row.model().name()),
            row.vendor().map(Prose::escape).orElse("—"),
            row.score(),
            row.ci(),
            row.votes());
  }
}
