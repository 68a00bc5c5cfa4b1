// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HackerNewsReaderTest {

  private static final String BASE = "http://forum.localhost:8097/v0";
  private final HackerNewsReader reader = new HackerNewsReader(URI.create(BASE));

  @Test
  void turnsTheListIntoItemAddresses() {
    ForumList list = reader.readList(json("/newstories.json", "[12, 7, \"x\", -1]"));
    assertThat(list.items())
        .containsExactly(URI.create(BASE + "/item/12.json"), URI.create(BASE + "/item/7.json"));
    assertThat(list.problems()).hasSize(2);
  }

  @Test
  void readsAStory() {
    ForumItem item =
        reader.readItem(
            json(
                "/item/12.json",
                """
                {"id":12,"type":"story","by":"ada","time":1775000000,"title":"A &amp; B",
                 "url":"http://news.example/a","kids":[13,14]}\
                """));
    assertThat(item).isInstanceOf(ForumItem.Post.class);
    ForumItem.Post post = (ForumItem.Post) item;
    assertThat(post.post())
        .isEqualTo(
            new ForumPost(
                "12",
                URI.create("http://forum.localhost:8097/item?id=12"),
                "ada",
                Instant.ofEpochSecond(1775000000),
                "A & B",
                "",
                null,
                URI.create("http://news.example/a")));
    assertThat(post.replies()).hasSize(2);
  }

  @Test
  void turnsTheHtmlOfACommentIntoParagraphs() {
    ForumItem item =
        reader.readItem(
            json(
                "/item/13.json",
                """
                {"id":13,"type":"comment","by":"bo","time":1775000100,"parent":12,
                 "text":"It&#x27;s <i>not</i> theirs.<p>See <a href=\\"http:&#x2F;&#x2F;x.example\\">this</a>.<pre><code>a\\n  b</code></pre>"}\
                """));
    ForumPost post = ((ForumItem.Post) item).post();
    assertThat(post.text()).isEqualTo("It's not theirs.\n\nSee this.\n\na\n  b");
    assertThat(post.parentId()).isEqualTo("12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"deleted\":true}", "{\"id\":1,\"type\":\"story\",\"dead\":true}",
        "{\"id\":1,\"type\":\"job\"}", "null"
      })
  void leavesOutWhatIsNoPost(String body) {
    assertThat(reader.readItem(json("/item/1.json", body))).isInstanceOf(ForumItem.NotAPost.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"id\":\"x\"}", "<html>", "3"})
  void saysWhatItCannotRead(String body) {
    assertThat(reader.readItem(json("/item/1.json", body)))
        .isInstanceOf(ForumItem.Unreadable.class);
  }

  @Test
  void knowsThatTheOriginalKeepsItsPagesElsewhere() {
    HackerNewsReader original =
        new HackerNewsReader(URI.create("https://hacker-news.firebaseio.com/v0/"));
    ForumItem item = original.readItem(json("/x", "{\"id\":5,\"type\":\"story\"}"));
    assertThat(((ForumItem.Post) item).post().url())
        .isEqualTo(URI.create("https://news.ycombinator.com/item?id=5"));
  }

  private static FetchedPage json(String path, String body) {
    return Pages.of(BASE + path, "application/json", body);
  }
}
