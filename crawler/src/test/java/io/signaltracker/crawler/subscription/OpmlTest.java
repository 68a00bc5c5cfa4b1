// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpmlTest {

  private static final String LIST =
      """
      <opml version="1.0"><head><title>Mine</title></head><body>
        <outline text="AI">
          <outline text="The &quot;Lantern&quot;: Post" type="rss" xmlUrl="https://lantern.example/feed?a=1&amp;b=2" htmlUrl="https://lantern.example/"/>
          <outline title="Lantern Post" XMLURL="https://other.example/rss"/>
          <outline text="again" xmlUrl="https://other.example/rss"/>
          <outline text="Lantern Post" xmlUrl="https://third.example/rss"/>
        </outline>
        <outline text="Odd" xmlUrl="gopher://x"/></body></opml>\
      """;

  @Test
  void readsNestedListsAndNamesWhatItLeavesOut() {
    OpmlReading reading = Opml.read(LIST);
    assertThat(reading.subscriptions())
        .extracting(Subscription::name)
        .containsExactly("The \"Lantern\": Post", "Lantern Post", "Lantern Post");
    assertThat(reading.subscriptions().getFirst().home())
        .isEqualTo(URI.create("https://lantern.example/"));
    assertThat(reading.problems()).singleElement().asString().contains("Odd", "gopher://x");
  }

  @Test
  void makesASourcesFileThatCanBeRead() {
    String text = SourcesText.of(Opml.read(LIST).subscriptions());
    List<Source> sources = parse(text);
    assertThat(sources)
        .extracting(Source::id)
        .containsExactly("the-lantern-post", "lantern-post", "lantern-post-2");
    assertThat(sources.getFirst().name()).isEqualTo("The \"Lantern\": Post");
  }

  @Test
  void writesWhatItReads() {
    List<Source> sources = parse(SourcesText.of(Opml.read(LIST).subscriptions()));
    String written = Opml.write(sources);
    OpmlReading again = Opml.read(written);
    assertThat(written).contains(" xmlUrl=");
    assertThat(again.problems()).isEmpty();
    assertThat(again.subscriptions())
        .extracting(Subscription::feed)
        .containsExactlyElementsOf(
            Opml.read(LIST).subscriptions().stream().map(Subscription::feed).toList());
  }

  @Test
  void saysWhenThereIsNoFeedInIt() {
    assertThat(Opml.read("<html>gone").problems()).singleElement().asString().contains("xmlUrl");
  }

  private static List<Source> parse(String text) {
    return SourceCatalog.parse(text, "test", new SourceFormats(Set.of(), Set.of())).sources();
  }
}
