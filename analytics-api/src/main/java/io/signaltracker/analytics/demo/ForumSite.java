// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A forum in the shape of Hacker News' JSON API ({@code /v0}), with a page per item for people. */
final class ForumSite {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Layout ITEM = Layout.named("forum-item");
  private static final Layout LIST = Layout.named("forum-list");

  private final Fields settings;
  private final List<ForumItem> items;

  private ForumSite(Fields settings, List<ForumItem> items) {
    this.settings = settings;
    this.items = items;
  }

  static ForumSite of(ContentFile file) {
    return new ForumSite(
        file.head(),
        file.entries().stream()
            .map(ForumItem::of)
            .sorted(Comparator.comparing(ForumItem::time).reversed())
            .toList());
  }

  void fill(VirtualHost host) {
    Instant newest = items.getFirst().time();
    host.html("/", list(), newest);
    host.html("/newest", list(), newest);
    host.json("/v0/newstories.json", ids(stories()), newest);
    host.json("/v0/updates.json", JSON.createObjectNode().set("items", ids(List.of())), newest);
    host.json(
        "/v0/maxitem.json",
        JSON.valueToTree(items.stream().mapToLong(ForumItem::id).max().orElse(0)),
        newest);
    items.forEach(item -> fill(host, item));
  }

  private void fill(VirtualHost host, ForumItem item) {
    Instant changed =
        answersTo(item).stream()
            .map(ForumItem::time)
            .max(Comparator.naturalOrder())
            .orElse(item.time());
    host.json("/v0/item/" + item.id() + ".json", json(item), changed);
    host.html("/item?id=" + item.id(), html(item), changed);
    host.html("/user/" + item.by(), html(item), item.time());
  }

  private List<ForumItem> stories() {
    return items.stream().filter(ForumItem::isStory).toList();
  }

  /** Oldest first. */
  private List<ForumItem> answersTo(ForumItem parent) {
    return items.reversed().stream().filter(item -> item.isAnswerTo(parent)).toList();
  }

  private int descendantsOf(ForumItem item) {
    return answersTo(item).stream().mapToInt(answer -> 1 + descendantsOf(answer)).sum();
  }

  private static ArrayNode ids(List<ForumItem> items) {
    ArrayNode ids = JSON.createArrayNode();
    items.forEach(item -> ids.add(item.id()));
    return ids;
  }

  private ObjectNode json(ForumItem item) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", item.id()).put("type", item.isStory() ? "story" : "comment");
    json.put("by", item.by()).put("time", item.time().getEpochSecond());
    item.title().ifPresent(title -> json.put("title", title));
    item.url().ifPresent(url -> json.put("url", url));
    item.parent().ifPresent(parent -> json.put("parent", parent));
    if (!item.body().isEmpty()) {
      json.put("text", item.textAsHtml());
    }
    if (item.isStory()) {
      json.put("descendants", descendantsOf(item));
    }
    List<ForumItem> kids = answersTo(item);
    if (!kids.isEmpty()) {
      json.set("kids", ids(kids));
    }
    return json;
  }

  private String html(ForumItem item) {
    return ITEM.fill(
        Map.of(
            "site", settings.need("name"),
            "title", Prose.escape(item.title().orElse("Re: item " + item.parent().orElse(0L))),
            "by", item.by(),
            "datetime", item.time().toString(),
            "link", item.url().map(ForumSite::link).orElse(""),
            "text", item.textAsHtml(),
            "answers",
                answersTo(item).stream().map(ForumSite::answer).collect(Collectors.joining()),
            "notice", footer(noticeOf(item))));
  }

  /** A comment is of its thread's kind. */
  private Notice noticeOf(ForumItem item) {
    Optional<ForumItem> parent = items.stream().filter(item::isAnswerTo).findFirst();
    return parent
        .map(this::noticeOf)
        .orElse(item.episode().isPresent() ? Notice.RECORDED : Notice.INVENTED);
  }

  private String list() {
    return LIST.fill(
        Map.of(
            "site", settings.need("name"),
            "stories", stories().stream().map(this::row).collect(Collectors.joining()),
            "notice", footer(Notice.RECORDED)));
  }

  private String row(ForumItem story) {
    return "<li><a href=\"/item?id=%d\">%s</a> <small>by <a href=\"/user/%s\">%s</a></small></li>\n"
        .formatted(story.id(), Prose.escape(story.title().orElse("")), story.by(), story.by());
  }

  private static String link(String url) {
    return "<p><a href=\"%s\">%s</a></p>".formatted(url, url);
  }

  private static String answer(ForumItem item) {
    return "<li><b>%s</b> <a href=\"/item?id=%d\"><time>%s</time></a><div>%s</div></li>\n"
        .formatted(item.by(), item.id(), item.time(), item.textAsHtml());
  }

  private static String footer(Notice notice) {
    return notice.about("Invented forum and users");
  }
}
