// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model catalogue in the shape of OpenRouter's API, with dated snapshots of the whole list. */
final class CatalogueSite {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Fields settings;
  private final List<ListedModel> models;
  private final List<LocalDate> dates;

  private CatalogueSite(Fields settings, List<ListedModel> models) {
    this.settings = settings;
    this.models = models;
    this.dates = settings.list("snapshots").stream().map(LocalDate::parse).toList();
  }

  static CatalogueSite of(ContentFile file) {
    return new CatalogueSite(file.head(), file.entries().stream().map(ListedModel::of).toList());
  }

  void fill(VirtualHost host) {
    LocalDate last = dates.getLast();
    host.json("/api/v1/models", listOn(last), takenAt(last));
    host.json("/history/index.json", index(), takenAt(last));
    dates.forEach(date -> host.json(path(date), listOn(date), takenAt(date)));
    host.html("/", page(last), takenAt(last));
    host.html("/internal/notes", page(last), takenAt(last));
  }

  private static String path(LocalDate date) {
    return "/history/" + date + "/models.json";
  }

  private Instant takenAt(LocalDate date) {
    return Instant.parse(date + "T" + settings.need("taken") + "Z");
  }

  private ObjectNode index() {
    ObjectNode index = JSON.createObjectNode();
    ArrayNode snapshots = index.putArray("snapshots");
    for (LocalDate date : dates) {
      snapshots
          .addObject()
          .put("date", date.toString())
          .put("taken_at", takenAt(date).toString())
          .put("url", settings.url(path(date)));
    }
    return index;
  }

  private ObjectNode listOn(LocalDate date) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode listed = list.putArray("data");
    models.stream()
        .filter(model -> model.isListedOn(date))
        .forEach(m -> put(listed.addObject(), m));
    return list;
  }

  private static void put(ObjectNode json, ListedModel model) {
    json.put("id", model.id()).put("name", model.name());
    json.put("created", model.created().getEpochSecond()).put("description", model.description());
    json.put("context_length", model.contextLength());
  }

  private String page(LocalDate date) {
    return Layout.named("catalogue")
        .fill(
            Map.of(
                "site", settings.need("name"),
                "date", date.toString(),
                "models",
                    models.stream()
                        .filter(model -> model.isListedOn(date))
                        .map(CatalogueSite::row)
                        .collect(Collectors.joining()),
                "note", settings.need("note"),
                "notice", Notice.RECORDED.about(settings.need("invented"))));
  }

  private static String row(ListedModel model) {
    return "<dt>%s <code>%s</code></dt><dd>%s</dd>\n"
        .formatted(Prose.escape(model.name()), model.id(), Prose.escape(model.description()));
  }
}
