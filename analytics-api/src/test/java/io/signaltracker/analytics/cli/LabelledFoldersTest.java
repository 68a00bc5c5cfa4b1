// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFoldersTest {

  @TempDir private Path folder;

  @Test
  void areThoseOfTheProjectAndThoseBesideIt() throws IOException {
    Path home = folder.resolve("signal-tracker");
    Files.createDirectories(home.resolve("eval/second"));
    Files.createDirectories(home.resolve("eval/first"));
    Files.writeString(home.resolve("eval/README.md"), "");

    assertThat(new LabelledFolders(home).all())
        .containsExactly(
            home.resolve("eval/first"),
            home.resolve("eval/second"),
            folder.resolve("shared/eval/dev"),
            folder.resolve("shared/eval/dev2"));
  }

  @Test
  void nameTheProjectsOwnFolderWhereItIsMissing() {
    Path home = folder.resolve("elsewhere");

    assertThat(new LabelledFolders(home).all()).contains(home.resolve("eval"));
  }
}
