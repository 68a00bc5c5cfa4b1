// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Format "models-dev": the list of who serves which model.
 *
 * <pre>{@code
 * {"some-gateway": {"id": "some-gateway", "name": "Some Gateway",
 *                   "models": {"lab/one": {"id": "lab/one", "name": "One",
 *                                          "release_date": "2026-04-07"}}}}
 * }</pre>
 *
 * A listing is a model at one place that serves it, so its key is both. Who it is from says the
 * model's own id where it has a prefix, else the place. A release date is when the model came out,
 * not when it was listed here, so that it dates no listing. There is no archive.
 */
final class ModelsDevReader implements CatalogueReader {

  @Override
  public String format() {
    return "models-dev";
  }

  @Override
  public CatalogueReading read(FetchedPage page, Source source) {
    JsonPage json = new JsonPage(page);
    CatalogueRows rows = new CatalogueRows(json);
    if (!json.root().isObject()) {
      json.problem("expected an object of providers");
    }
    for (Map.Entry<String, JsonNode> place : json.root().properties()) {
      for (Map.Entry<String, JsonNode> model : place.getValue().path("models").properties()) {
        String where = "'" + place.getKey() + "/" + model.getKey() + "'";
        rows.add(row(place.getKey(), place.getValue(), model.getKey(), model.getValue()), where);
      }
    }
    return rows.reading(page, source, page.fetchedAt());
  }

  @Override
  public CatalogueArchive readArchive(FetchedPage page, Catalogue catalogue) {
    return new CatalogueArchive(
        List.of(), List.of(page.url() + ": format '" + format() + "' has no archive"));
  }

  private static CatalogueRow row(String placeId, JsonNode place, String id, JsonNode model) {
    String name = JsonPage.text(model, "name");
    return new CatalogueRow(
        placeId + "/" + id, name.isEmpty() ? id : name, provider(placeId, place, id), null, "");
  }

  private static @Nullable String provider(String placeId, JsonNode place, String id) {
    if (id.indexOf('/') > 0) {
      return CatalogueRows.provider(id, "");
    }
    String name = JsonPage.text(place, "name");
    return CatalogueRows.isStealth(placeId) ? null : name.isEmpty() ? placeId : name;
  }
}
