// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SourceCommandTest {

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        CommandLines.of()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Outcome(code, out.toString(), err.toString());
  }

  @Test
  void aMistypedIdGetsTheNearestOne() {
    Outcome check = run("source", "check", "hackernews");
    Outcome crawl = run("crawl", "--source", "hackernews");

    assertThat(check.code()).isEqualTo(ExitCode.USAGE);
    assertThat(check.err()).contains("No source 'hackernews', did you mean 'hacker-news'?");
    assertThat(crawl.code()).isEqualTo(ExitCode.USAGE);
    assertThat(crawl.err()).contains("did you mean 'hacker-news'?");
  }

  @Test
  void anAddressThatMayNotBeReachedIsSaidToBe() {
    Outcome check = run("source", "check", "http://127.0.0.1:9/feed.xml");

    assertThat(check.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(check.out()).contains("http://127.0.0.1:9/feed.xml", "robots", "FORBIDDEN_ADDRESS");
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    Outcome outcome = run("source");

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("check");
  }
}
