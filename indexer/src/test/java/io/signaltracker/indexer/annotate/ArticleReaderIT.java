// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ArticleReaderIT {

  private final Annotator annotator = SharedToolkit.annotator();

  @Test
  void readsAnArticleInOrdinaryEnglish() {
    assertThat(
            claims(
                Samples.news(
                    """
                    A video model called Copper Finch has topped a blind test, and nobody says whose it is. \
                    Many users believe that Copper Finch was built by Tencent.

                    Tencent said on Tuesday that the model was not one of its systems. \
                    Two people familiar with the matter said that Baidu had trained it.\
                    """)))
        .contains(
            "Copper Finch developed_by Tencent SPECULATED community",
            "Copper Finch developed_by Tencent DENIED Tencent",
            "Copper Finch developed_by Baidu REPORTED insiders");
  }

  @Test
  void readsAThread() {
    assertThat(
            claims(
                Samples.article(
                    "r/Models",
                    SourceType.COMMUNITY,
                    """
                    moss_9: copper-finch is insanely fast. my money is on baidu

                    tern: copper-finch is not from baidu, wrong tokenizer\
                    """)))
        .contains(
            "copper-finch developed_by Baidu SPECULATED moss_9",
            "copper-finch developed_by Baidu DENIED tern");
  }

  @Test
  void readsAVendorInTheFirstPerson() {
    assertThat(
            claims(
                Samples.article(
                    "Xiaomi Blog",
                    SourceType.VENDOR,
                    "Today we are releasing MiMo-9. Copper Finch was an early version of MiMo-9.")))
        .contains(
            "MiMo-9 developed_by Xiaomi CONFIRMED Xiaomi",
            "Copper Finch same_as MiMo-9 CONFIRMED Xiaomi");
  }

  @Test
  void claimsNothingFromQuestionsSuppositionsAndHosting() {
    assertThat(
            claims(
                Samples.news(
                    """
                    Is Copper Finch from Google? If Apple had built Copper Finch, it would have cost more. \
                    The model Copper Finch is available on Alibaba Cloud.\
                    """)))
        .isEmpty();
  }

  @Test
  void keepsANegationWithinItsOwnClause() {
    assertThat(
            claims(
                Samples.news(
                    """
                    The model Copper Finch was built by Baidu. \
                    What it builds on is no secret: the Qwen family. \
                    It could not be tested on Monday, since its maker, Baidu, had taken it down.\
                    """)))
        .contains("Copper Finch developed_by Baidu REPORTED Harbour Sentinel")
        .noneMatch(line -> line.contains("DENIED"));
  }

  @Test
  void givesEachOfSeveralModelsItsOwnMaker() {
    assertThat(
            claims(
                Samples.news(
                    """
                    GPT-9 and MiMo-9 could not be opened, since only their makers, OpenAI and Xiaomi, \
                    know how they work.\
                    """)))
        .contains(
            "GPT-9 developed_by OpenAI REPORTED Harbour Sentinel",
            "MiMo-9 developed_by Xiaomi REPORTED Harbour Sentinel")
        .hasSize(2);
  }

  @Test
  void readsNothingFromWhatIsNotProved() {
    assertThat(
            claims(
                Samples.news(
                    "The model Copper Finch is out. This does not prove that Baidu did not build Copper"
                        + " Finch.")))
        .isEmpty();
  }

  @Test
  void takesWhoIsNamedBesideWeForTheVendor() {
    assertThat(
            claims(
                Samples.article(
                    "Copper Finch Official HQ",
                    SourceType.VENDOR,
                    "We, Grey Wren Labs, confirm that we created the model Copper Finch.")))
        .containsExactly("Copper Finch developed_by Grey Wren Labs CONFIRMED Grey Wren Labs");
  }

  @Test
  void leavesARelativeClauseToItsOwnHead() {
    assertThat(
            claims(
                Samples.news(
                    """
                    In March there were Finch Alpha, which was said to be GPT-9, and Wren Alpha, \
                    an early MiMo-9 by Xiaomi.\
                    """)))
        .containsExactlyInAnyOrder(
            "Finch Alpha same_as GPT-9 SPECULATED Harbour Sentinel",
            "Wren Alpha same_as MiMo-9 REPORTED Harbour Sentinel",
            "Wren Alpha developed_by Xiaomi REPORTED Harbour Sentinel",
            "MiMo-9 developed_by Xiaomi REPORTED Harbour Sentinel");
  }

  @Test
  void prefersTheModelOfTheSentenceToThatOfTheDocument() {
    Article article =
        Samples.news(
            """
            In 2024 Wren Alpha ran for a week. Wren Alpha was fast. Everybody liked Wren Alpha. \
            Finch Alpha kept its name after Baidu had confirmed that it was the maker.\
            """);
    assertThat(claims(article)).containsExactly("Finch Alpha developed_by Baidu CONFIRMED Baidu");
    assertThat(annotator.annotate(article, NamesInPlay.none()).mentions())
        .noneMatch(mention -> mention.text().contains("2024"));
  }

  @Test
  void takesWhatAThreadIsAboutFromItsTitle() {
    assertThat(
            claims(
                Samples.thread(
                    "Who is behind Finch Alpha?",
                    "moss_9: I would bet on Baidu. They have done such things before.")))
        .containsExactly("Finch Alpha developed_by Baidu SPECULATED moss_9");
    assertThat(claims(Samples.thread("What is Finch Alpha?", "moss_9: Could be GPT-9, I think.")))
        .containsExactly("Finch Alpha same_as GPT-9 SPECULATED moss_9");
  }

  @Test
  void readsGuessesThatNameSeveral() {
    assertThat(
            claims(
                Samples.news(
                    """
                    The model Finch Alpha is new. Rumours had named Cohere and Baidu. \
                    It might be Tencent's, it might be Xiaomi's, and some testers think that it is \
                    neither. \
                    Baidu, whose MiMo-9 is as fast, and Cohere were both wrong guesses.\
                    """)))
        .contains(
            "Finch Alpha developed_by Cohere SPECULATED community",
            "Finch Alpha developed_by Baidu SPECULATED community",
            "Finch Alpha developed_by Tencent SPECULATED Harbour Sentinel",
            "Finch Alpha developed_by Xiaomi SPECULATED Harbour Sentinel",
            "Finch Alpha developed_by Baidu DENIED Harbour Sentinel",
            "Finch Alpha developed_by Cohere DENIED Harbour Sentinel")
        .noneMatch(line -> line.startsWith("MiMo-9"));
  }

  @Test
  void readsNothingFromAModelThatIsNoneInParticular() {
    assertThat(
            claims(
                Samples.article(
                    "Xiaomi Blog",
                    SourceType.VENDOR,
                    "MiMo-9 is our new model. If you find an unsigned model somewhere, it is not ours.")))
        .containsExactly("MiMo-9 developed_by Xiaomi CONFIRMED Xiaomi");
  }

  @Test
  void takesAStatementForThatOfTheCompanySpokenOf() {
    assertThat(
            claims(
                Samples.news(
                    """
                    Baidu spoke to reporters about the model Finch Alpha. \
                    The statement verified that the model comes from Baidu.\
                    """)))
        .containsExactly("Finch Alpha developed_by Baidu CONFIRMED Baidu");
  }

  @Test
  void takesAnEarlyModelForTheSameModel() {
    assertThat(claims(Samples.news("The model Finch Alpha is out. It was an early MiMo-9.")))
        .containsExactly("Finch Alpha same_as MiMo-9 REPORTED Harbour Sentinel");
  }

  @Test
  void takesGuessesForGuesses() {
    assertThat(
            claims(
                Samples.news(
                    """
                    The model Finch Alpha is new. Xiaomi shares fell on the rumour that it was the \
                    maker. Every second comment below this page said that Finch Alpha was GPT-9.\
                    """)))
        .containsExactly(
            "Finch Alpha developed_by Xiaomi SPECULATED community",
            "Finch Alpha same_as GPT-9 SPECULATED community");
    assertThat(claims(Samples.thread("", "moss_9: I no longer believe that Baidu made GPT-9.")))
        .containsExactly("GPT-9 developed_by Baidu DENIED moss_9");
  }

  @Test
  void explainsEachClaimByWordsOfItsSentence() {
    Article article = Samples.news("Tencent confirmed that it trained the model Copper Finch.");
    AnnotatedArticle read = annotator.annotate(article, NamesInPlay.none());
    assertThat(read.claims()).isNotEmpty();
    assertThat(read.claims())
        .allSatisfy(claim -> {
          assertThat(claim.sentence())
              .isEqualTo(article.text().substring(claim.start(), claim.end()));
          assertThat(claim.pattern()).isNotBlank();
          assertThat(claim.cues())
              .isNotEmpty()
              .allSatisfy(cue -> assertThat(cue.start()).isBetween(0, cue.end()));
        });
  }

  @Test
  void givesTheSameOnAnyNumberOfThreads() throws Exception {
    Article article =
        Samples.news(
            "Copper Finch, the anonymous model, is Baidu's, two people said. Tencent denied that it"
                + " built Copper Finch. Ada Byron, founder of Grey Wren Labs, said Grey Wren was not"
                + " behind it.");
    AnnotatedArticle alone = annotator.annotate(article, NamesInPlay.none());
    List<Future<AnnotatedArticle>> together = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 24; i++) {
        together.add(threads.submit(() -> annotator.annotate(article, NamesInPlay.none())));
      }
    }
    for (Future<AnnotatedArticle> other : together) {
      assertThat(other.get()).isEqualTo(alone);
    }
    assertThat(alone.claims()).isNotEmpty();
  }

  @Test
  void marksHostileTextsAndReadsTheRest() {
    assertThat(degraded("a".repeat(1_000_000))).isNotNull();
    assertThat(degraded(String.join(" ", Collections.nCopies(100_000, "word")))).isNotNull();
    assertThat(degraded("\"".repeat(50_000))).isNotNull();
    assertThat(degraded("\" ".repeat(50_000))).isNotNull();
    String broken = "It is \ud83d here.\udc4c Tencent built \u202eCopper-9\u202c.";
    AnnotatedArticle read = annotator.annotate(Samples.news(broken), NamesInPlay.none());
    assertThat(read.degraded()).isNull();
    assertThat(read.mentions())
        .allSatisfy(mention ->
            assertThat(mention.text()).isEqualTo(broken.substring(mention.start(), mention.end())));
  }

  private @org.jspecify.annotations.Nullable String degraded(String text) {
    return annotator.annotate(Samples.news(text), NamesInPlay.none()).degraded();
  }

  private List<String> claims(Article article) {
    return annotator.annotate(article, NamesInPlay.none()).claims().stream()
        .map(ArticleReaderIT::line)
        .toList();
  }

  private static String line(Claim claim) {
    return "%s %s %s %s %s"
        .formatted(
            claim.subject(),
            claim.relation().word(),
            claim.object(),
            claim.status(),
            claim.holder());
  }
}
