// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.signaltracker.analytics.settings.SettingsEnvironment;
import io.signaltracker.analytics.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the launcher hands to the program. */
class LauncherTest {

  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)=(\\S*)");

  @Test
  void setsNoPropertyThatTheProgramTakesForASettingItDoesNotKnow() throws IOException {
    Map<String, String> properties = properties();

    assertThat(properties).containsKey("launcher.home");
    assertThatCode(() -> SettingsReader.read(SettingsEnvironment.of(null, properties)))
        .doesNotThrowAnyException();
  }

  private static Map<String, String> properties() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path own = here.resolve("signal-tracker");
    Path launcher = Files.exists(own) ? own : here.resolve("../signal-tracker").normalize();
    return PROPERTY
        .matcher(Files.readString(launcher))
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (a, b) -> a));
  }
}
