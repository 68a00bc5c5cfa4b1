// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake of an operator gets one clear message and an exit code that is not 0. */
class CommandLinesTest {

  @TempDir private Path folder;

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

  private String data() {
    return folder.resolve("data").toString();
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    Outcome outcome = run();

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("demo", "run", "rebuild", "digest");
  }

  @Test
  void aMistypedCommandGetsTheNearestOne() {
    Outcome outcome = run("dmeo");

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("dmeo").contains("demo");
  }

  @Test
  void allMistakesOfTheSettingsComeAtOnceWithTheNearestName() {
    Outcome outcome =
        run(
            "crawl",
            "--data",
            data(),
            "--set",
            "signaltracker.fetch.minimum-gop=1s",
            "--set",
            "signaltracker.crawl.requests=many",
            "--set",
            "signaltracker.fetch.deadline=-3s");

    assertThat(outcome.code()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err())
        .contains("3 mistakes")
        .contains("minimum-gop", "minimum-gap")
        .contains("signaltracker.crawl.requests = 'many' is not a whole number")
        .contains("deadline is longer than nothing");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aSettingsFileThatIsNotYamlIsNamedWithThePlace() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "signaltracker:\n  data: [unclosed");

    Outcome outcome = run("crawl", "--settings", file.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("mine.yaml").contains("line 2");
  }

  @Test
  void aSettingsFileThatIsMissingIsNamed() {
    Outcome outcome = run("crawl", "--settings", folder.resolve("none.yaml").toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("none.yaml", "--settings");
  }

  @Test
  void allMistakesOfTheSourcesComeAtOnceWithTheirLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sources.yaml"),
            """
            sources:
              - id: One Two
                name: First
                type: newspaper
                announcers:
                  - feed: ftp://one.example/feed
              - id: second
                name: Second
                type: news
                announcer:
                  - feed: https://two.example/feed
            """);

    Outcome outcome = run("crawl", "--data", data(), "--set", "signaltracker.sources=" + file);

    assertThat(outcome.code()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err())
        .contains("sources.yaml")
        .contains("One Two")
        .contains("newspaper")
        .contains("ftp://one.example/feed")
        .contains("announcer");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aTakenPortIsNamedWithTheOptionToChooseAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Outcome pages = run("demo", "--data", data(), "--port", port, "--web-port", "0");
      assertThat(pages.code()).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(pages.err()).contains(port).contains("--port");

      Outcome web = run("demo", "--data", data(), "--prepare-only", "--web-port", port);
      assertThat(web.code()).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(web.err()).contains(port).contains("--web-port");
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aPortThatIsNoneIsAMistakeOfTheSettings() {
    Outcome outcome = run("run", "--data", data(), "--set", "server.port=eighty");

    assertThat(outcome.code()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("server.port = 'eighty'").contains("65535");
  }

  @Test
  void aDataFolderThatIsAFileIsNamedAndLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

    Outcome outcome = run("crawl", "--data", file.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(outcome.err()).contains("a-file").contains("not a folder").contains("--data");
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void aDataFolderThatCannotBeMadeIsNamedWithTheWayOut() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

    Outcome outcome = run("crawl", "--data", file.resolve("data").toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(outcome.err()).contains("a-file").contains("--data");
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedAndLeftAsItIs() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path file = Files.writeString(data.resolve("signal-tracker.db"), "my thesis, not a database");

    Outcome outcome = run("rebuild", "--data", data.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(outcome.err()).contains("signal-tracker.db");
    assertThat(file).hasContent("my thesis, not a database");
  }

  @Test
  void aDatabaseOfANewerProgramIsLeftAsItIs() throws IOException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    run("rebuild", "--data", data.toString());
    Path file = data.resolve("signal-tracker.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into schema_history (installed_rank, version, description, type, script,
            checksum, installed_by, execution_time, success)
          values (99, '20991231.0000', 'later', 'SQL', 'V20991231_0000__later.sql', 1, '', 1, 1)
          """);
    }

    Outcome outcome = run("rebuild", "--data", data.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(outcome.err()).contains("newer");
  }

  @Test
  void aWeekThatIsNoneIsExplained() {
    Outcome outcome = run("digest", "preview", "--data", data(), "--week", "last");

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("--week").contains("last").contains("2026-W");
  }

  @Test
  void previewOfAnEmptyInstallationSaysWhyItIsEmpty() {
    Outcome outcome = run("digest", "preview", "--data", data(), "--output", folder.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Subject: ").contains("empty");
  }

  @Test
  void allMistakesOfALabelledSetAreNamedWithFileAndLine() throws IOException {
    Path set = Files.createDirectories(folder.resolve("labels"));
    Files.writeString(set.resolve("docs.jsonl"), "{}\nno\n");
    for (String file : List.of("claims", "entities", "episodes")) {
      Files.writeString(set.resolve(file + ".jsonl"), "");
    }

    Outcome outcome = run("eval", "--set", set.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.DATA);
    assertThat(outcome.err()).contains("docs.jsonl:1: expected", "docs.jsonl:2: not JSON");
  }

  @Test
  void aLabelledSetThatIsNoFolderIsAMistakeOfTheCommandLine() {
    Outcome outcome = run("eval", "--set", folder.resolve("nowhere").toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("nowhere", "docs.jsonl");
  }
}
