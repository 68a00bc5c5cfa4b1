// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.community.ForumPage.Gone;
import io.signaltracker.crawler.community.ForumPage.Item;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HackerNewsReaderTest {

  private static final URI BASE = URI.create("http://forum.localhost:8097/v0");
  private static final URI FIRST = URI.create("http://forum.localhost:8097/item?id=12");
  private final HackerNewsReader reader = new HackerNewsReader();

  @Test
  void looksForNewStoriesAndForWhatChanged() {
    assertThat(reader.starts(URI.create(BASE + "/"), false))
        .containsExactly(URI.create(BASE + "/newstories.json"), URI.create(BASE + "/updates.json"));
  }

  @Test
  void turnsTheListIntoItemAddresses() {
    ForumPage list = read("/newstories.json", "[12, 7, \"x\", -1]");
    assertThat(list.items())
        .extracting(Item::api)
        .containsExactly(URI.create(BASE + "/item/12.json"), URI.create(BASE + "/item/7.json"));
    assertThat(list.items()).extracting(Item::changed).containsOnlyNulls();
    assertThat(list.problems()).hasSize(2);
  }

  @Test
  void takesTheListOfUpdatesForChangesJustNow() {
    ForumPage list = read("/updates.json", "{\"items\":[12],\"profiles\":[\"ada\"]}");
    assertThat(list.items()).isEmpty();
    assertThat(list.changed()).extracting(Item::post).containsExactly(FIRST);
    assertThat(list.changed()).extracting(Item::changed).containsExactly(Pages.FETCHED_AT);
    assertThat(list.problems()).isEmpty();
  }

  @Test
  void readsAStory() {
    ForumPage item =
        read(
            "/item/12.json",
            """
            {"id":12,"type":"story","by":"ada","time":1775000000,"title":"A &amp; B",
             "url":"http://news.example/a","kids":[13,14]}\
            """);
    assertThat(item.posts())
        .containsExactly(
            ForumPost.of(FIRST, "ada", "A & B", "")
                .at(Instant.ofEpochSecond(1775000000), null)
                .to(URI.create("http://news.example/a")));
    assertThat(item.items()).hasSize(2).extracting(Item::thread).containsOnly(FIRST);
    assertThat(item.items()).extracting(Item::title).containsOnly("A & B");
  }

  @Test
  void turnsTheHtmlOfACommentIntoParagraphs() {
    ForumPage item =
        read(
            "/item/13.json",
            """
            {"id":13,"type":"comment","by":"bo","time":1775000100,"parent":12,
             "text":"It&#x27;s <i>not</i> theirs.<p>See <a href=\\"http:&#x2F;&#x2F;x.example\\">this</a>.<pre><code>a\\n  b</code></pre>"}\
            """);
    ForumPost post = item.posts().getFirst();
    assertThat(post.text()).isEqualTo("It's not theirs.\n\nSee this.\n\na\n  b");
    assertThat(post.parent()).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"deleted\":true}", "{\"id\":1,\"type\":\"story\",\"dead\":true}",
        "{\"id\":1,\"type\":\"job\"}", "null"
      })
  void leavesOutWhatIsNoPost(String body) {
    ForumPage item = read("/item/1.json", body);
    assertThat(item.posts()).isEmpty();
    assertThat(item.problems()).isEmpty();
    assertThat(item.gone())
        .singleElement()
        .extracting(Gone::reason)
        .isIn("deleted", "job", "no such item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"id\":\"x\"}", "<html>", "3"})
  void saysWhatItCannotRead(String body) {
    ForumPage item = read("/item/1.json", body);
    assertThat(item.problems()).hasSize(1);
    assertThat(item.posts()).isEmpty();
  }

  @Test
  void knowsThatTheOriginalKeepsItsPagesElsewhere() {
    URI original = URI.create("https://hacker-news.firebaseio.com/v0/");
    ForumPage item =
        reader.read(
            original,
            Pages.of(
                original + "item/5.json", "application/json", "{\"id\":5,\"type\":\"story\"}"));
    assertThat(item.posts().getFirst().url())
        .isEqualTo(URI.create("https://news.ycombinator.com/item?id=5"));
  }

  private ForumPage read(String path, String body) {
    return reader.read(BASE, Pages.of(BASE + path, "application/json", body));
  }
}
