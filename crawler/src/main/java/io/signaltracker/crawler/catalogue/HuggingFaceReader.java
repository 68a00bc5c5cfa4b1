// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.catalogue;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.source.Announcer.Catalogue;
import io.signaltracker.crawler.source.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Format "hugging-face": the hub's list of models, of which one page is read.
 *
 * <pre>{@code
 * [{"id": "lab/model-1", "createdAt": "2026-04-07T06:00:00.000Z", "pipeline_tag": "text-to-video",
 *   "library_name": "diffusers"}]
 * }</pre>
 *
 * The account before the slash is the provider. The page is the first of an ordering, so that
 * models leave it without leaving the hub. There is no archive.
 */
final class HuggingFaceReader implements CatalogueReader {

  @Override
  public String format() {
    return "hugging-face";
  }

  @Override
  public CatalogueReading read(FetchedPage page, Source source) {
    JsonPage json = new JsonPage(page);
    CatalogueRows rows = new CatalogueRows(json);
    if (!json.root().isArray()) {
      json.problem("expected a list of models");
    }
    int place = 0;
    for (JsonNode model : json.root().isArray() ? json.root() : List.<JsonNode>of()) {
      String where = "[" + place++ + "]";
      if (!model.path("private").asBoolean(false)) {
        rows.add(row(model, json), where);
      }
    }
    CatalogueReading reading = rows.reading(page, source, page.fetchedAt());
    CatalogueSnapshot all = reading.snapshot();
    return all == null ? reading : new CatalogueReading(all.excerpt(), reading.problems());
  }

  @Override
  public CatalogueArchive readArchive(FetchedPage page, Catalogue catalogue) {
    return new CatalogueArchive(
        List.of(), List.of(page.url() + ": format '" + format() + "' has no archive"));
  }

  private static CatalogueRow row(JsonNode model, JsonPage json) {
    String id =
        JsonPage.text(model, "id").isEmpty()
            ? JsonPage.text(model, "modelId")
            : JsonPage.text(model, "id");
    return new CatalogueRow(
        id,
        id.substring(id.indexOf('/') + 1),
        CatalogueRows.provider(id, ""),
        json.time(model, "createdAt"),
        JsonPage.text(model, "pipeline_tag"));
  }
}
